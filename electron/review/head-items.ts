import { formatShortNumber, type Urgency } from '../../shared/entries/entry'
import type { OpenItem } from '../../shared/handover/open-item'
import { shortIncidentNumber } from '../../shared/incidents/incident'
import type { HeadInstruction } from '../../shared/review/marks'
import type { RecordRef } from '../../shared/search/search-filter'
import { shownLine } from '../../shared/text'
import { formatClockBeside, formatMoment } from '../../shared/time/office-time'
import type { Db } from '../db/connection'
import { findEntryRecord } from '../entries/entries-repository'
import { findIncidentRecord } from '../incidents/incidents-repository'
import { listOpenInstructions } from './marks-repository'

/** An item before anybody said what is to be done next about it, and how often it was handed over. */
type Item = Omit<OpenItem, 'next' | 'carried'>

/**
 * What the head wants done and nobody has answered. What was sent back is no item: it is for its recorder alone, who is told at the next
 * signing-in, and the matter itself is an item for as long as it is open.
 */
export function headItems(db: Db, zone: string): Item[] {
  return listOpenInstructions(db, null).map((instruction) => {
    const { id, record, words, at, byName, ownerName } = instruction
    const waits = [{ kind: 'feedback' as const, words: waitWords(instruction, zone), since: at }]
    const line = `${byName}批示${ownerName}办：${shownLine(words)}`
    return { key: `review:${id}`, ...standingOf(db, record), channel: null, line, who: ownerName, since: at, waits }
  })
}

/** 7月20日 09:12 批示，应于 17:00 前，未答复 */
function waitWords({ at, due }: HeadInstruction, zone: string): string {
  const by = due === null ? '' : `应于 ${formatClockBeside(due, at, zone)} 前，`
  return `${formatMoment(at, zone)} 批示，${by}未答复`
}

/** As urgent as the entry it is about, and found by its number. */
function standingOf(db: Db, { kind, id }: RecordRef): Pick<Item, 'urgency' | 'number'> {
  const entry = kind === 'entry' ? findEntryRecord(db, id) : undefined
  if (entry) return { urgency: entry.urgency as Urgency, number: formatShortNumber(entry) }
  const incident = kind === 'incident' ? findIncidentRecord(db, id) : undefined
  return { urgency: 'urgent', number: incident ? shortIncidentNumber(incident) : '' }
}
