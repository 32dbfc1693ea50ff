import type { PartNeeds } from '../incident-stores'
import { createRemarksStore, type RemarksStore } from './remarks-store'
import { createTimelineStore, type TimelineStore } from './timeline-store'

/** What the timeline remembers: its lines, and what is being written into it. */
export interface TimelineStores {
  lines: TimelineStore
  remarks: RemarksStore
}

export function createTimelineStores(needs: PartNeeds): TimelineStores {
  return { lines: createTimelineStore(needs), remarks: createRemarksStore(needs) }
}
