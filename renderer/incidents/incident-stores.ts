import type { Clock, IdSource } from '../../shared/clock'
import type { Api } from '../../shared/ipc/contract'
import { type CommandAttempts, createCommandAttempts } from '../app/command-attempts'
import { createRecordMarksStore, type RecordInSight, type RecordMarksStore } from '../marks/record-marks-store'
import { type ChecklistStore, createChecklistStore } from './checklist/checklist-store'
import { createQuestionsStore, type QuestionsStore } from './checklist/questions-store'
import { createIncidentListStore, type IncidentListStore, runningOf } from './incident-list-store'
import { createInstructionsStore, type InstructionsStore } from './instructions/instructions-store'
import { type KeptForms, noForms } from './kept-forms'
import { createLeadingStore, type LeadingStore } from './leading-store'
import { createLedgerStore, type LedgerStore } from './ledger/ledger-store'
import { createIncidentDeedsStore, type IncidentDeedsStore } from './opening/deeds-store'
import { type KeptOpenings, noOpenings } from './opening/kept-openings'
import { createOpeningStore, type OpeningStore } from './opening/opening-store'
import { createDailyStore, type DailyStore } from './reports/daily-store'
import { createReportStores, type ReportStores } from './reports/report-stores'
import { createSightStore, type SightStore } from './sight-store'
import { createTimelineStores, type TimelineStores } from './timeline/timeline-stores'

export interface IncidentNeeds {
  api: Api
  clock: Clock
  ids: IdSource
  /** What the rail follows too; left out, one of its own. */
  list?: IncidentListStore
  /** Half-typed forms of whoever signs in; left out, they are dropped with the stores. */
  openings?: KeptOpenings
  forms?: KeptForms
}

/** What a store of one part of the place is made from. */
export interface PartNeeds extends IncidentNeeds {
  attempts: CommandAttempts
  sight: SightStore
}

/** Everything the place 突发事件 remembers while somebody is signed in: one store for each concern. */
export interface IncidentStores {
  list: IncidentListStore
  sight: SightStore
  leading: LeadingStore
  opening: OpeningStore
  deeds: IncidentDeedsStore
  checklist: ChecklistStore
  reports: ReportStores
  daily: DailyStore
  timeline: TimelineStores
  questions: QuestionsStore
  ledger: LedgerStore
  instructions: InstructionsStore
  /** What was said of it in reviewing. */
  marks: RecordMarksStore
  /** Reads the incident in sight and follows it, for as long as the place is in sight; answers with its end. */
  follow(): () => void
  /** Stores every keystroke that is not stored yet; answers whether nothing is left. Asked before somebody leaves. */
  flush(): Promise<boolean>
  /** Whoever was signed in left: nothing more is stored in their name. */
  end(): void
}

/** Made for whoever signs in, dropped when they leave. */
export function createIncidentStores({
  api,
  clock,
  ids,
  list = createIncidentListStore(api),
  openings,
  forms = noForms(),
}: IncidentNeeds): IncidentStores {
  const sight = createSightStore(api)
  const needs: PartNeeds = { api, clock, ids, attempts: createCommandAttempts(ids), sight }
  const checklist = createChecklistStore(needs)
  const reports = createReportStores(needs)
  const timeline = createTimelineStores(needs)
  const daily = createDailyStore(needs)
  const instructions = createInstructionsStore(needs, forms.instructions)
  const marks = createRecordMarksStore({ ...needs, inSight: incidentInSight(sight) })
  return {
    list,
    sight,
    leading: createLeadingStore({ sight, checklist, instructions }),
    opening: createOpeningStore({ ...needs, kept: openings ?? noOpenings(), onLeft: checklist.takeKeyboard }),
    deeds: createIncidentDeedsStore(needs),
    checklist,
    reports,
    daily,
    timeline,
    questions: createQuestionsStore(needs),
    ledger: createLedgerStore(needs, forms.ledger),
    instructions,
    marks,
    follow: () => {
      const ends = [
        sight.follow(),
        reports.drafts.follow(),
        timeline.lines.follow(),
        daily.follow(),
        marks.follow(),
        list.subscribe(({ rows }) => showFirst(sight, rows)),
      ]
      showFirst(sight, list.getState().rows)
      return () => {
        for (const end of ends) end()
        void reports.drafts.flush()
      }
    },
    flush: reports.drafts.flush,
    end: reports.drafts.end,
  }
}

/** Whoever comes to the place finds the newest incident under way; what they chose stays. */
function showFirst(sight: SightStore, rows: Parameters<typeof runningOf>[0]): void {
  const [first] = runningOf(rows)
  if (sight.getState().shown === null && first) sight.show(first.id)
}

function incidentInSight(sight: SightStore): RecordInSight {
  return {
    record: () => {
      const { shown } = sight.getState()
      return shown === null ? null : { kind: 'incident', id: shown }
    },
    onShown: (listen) => sight.subscribe(({ shown }, before) => shown !== before.shown && listen()),
  }
}
