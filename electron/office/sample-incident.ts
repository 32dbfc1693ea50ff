import type { z } from 'zod'
import type { IdSource } from '../../shared/clock'
import { type CommandId, commandId } from '../../shared/entries/entries-contract'
import type { EntryId } from '../../shared/entries/entry'
import type { Means as LineMeans } from '../../shared/entries/step'
import { type IncidentId, incidentId } from '../../shared/incidents/incident'
import type { incidentDetail, StepView } from '../../shared/incidents/incident-detail'
import type { IncidentFacts } from '../../shared/incidents/incident-facts'
import type { Measure } from '../../shared/incidents/incident-kind'
import { instructionId } from '../../shared/incidents/instruction'
import type { Stage } from '../../shared/incidents/policy'
import { dispatchId, type ReportDraft, reportId, type Sending } from '../../shared/incidents/report'
import type { StepAction, TryOutcome } from '../../shared/incidents/step-state'
import type { Handlers } from '../../shared/ipc/contract'
import { mustHold } from './sample-rules'

/** What of the incidents the sample does, by the very commands that officers use. */
export type IncidentCommands = Handlers['incidents']

/** An incident as a command answers it. */
type Seen = z.input<typeof incidentDetail>

interface Opening {
  name: string
  place: string
  facts: Partial<IncidentFacts> & Pick<IncidentFacts, 'class' | 'subclass' | 'receivedAt'>
  entries: readonly string[]
}

interface Figure {
  measure: Measure
  figure: number
  confirmed: boolean
  source: string
}

type ReportWords = Pick<ReportDraft, 'values'> & { stage: Stage }
type Way = Omit<Sending, 'at'>

/** Somebody who works one incident of the sample. Steps are named by their key, or by what has to be said in them. */
export interface IncidentHand {
  open(opening: Opening): void
  attach(entry: string): void
  reassess(facts: Partial<IncidentFacts>, reason: string): void
  addStep(step: { title: string; to: string; minutes: number }): void
  /** Nobody was reached: the next number comes up. */
  tried(step: string, outcome?: TryOutcome): void
  reached(step: string, said: string): void
  doneOtherwise(step: string, how: string): void
  explainLate(step: string, reason: string): void
  /** Whatever rings of it now was seen. */
  acknowledge(): void
  figure(figure: Figure): void
  write(report: ReportWords): void
  send(report: ReportWords, way: Way, steps: readonly string[]): void
  /** The newest report once more, by other means. */
  sendOn(way: Way, steps: readonly string[]): void
  signedFor(by: string): void
  instruct(instruction: { words: string; from: string; feedbackWithin: number | null }): void
  passOn(to: string, means?: LineMeans): void
  arrived(by: string): void
  feedback(words: string, by: string): void
  closeInstruction(): void
  decide(words: string, reason: string): void
  close(reason: string): void
}

interface Dependencies {
  incidents: IncidentCommands
  ids: IdSource
  now: () => number
  /** The entry recorded under a key of the sample. */
  entryOf: (key: string) => EntryId
}

const MINUTE = 60_000

const nothingSettled = {
  grade: null,
  sensitive: [],
  grave: false,
  special: [],
  occurredAt: null,
  learnedAt: null,
} satisfies Partial<IncidentFacts>

/** Everything is done at the very minute, and recorded a moment later. */
const toMinute = (at: number) => Math.floor(at / MINUTE) * MINUTE

export function createIncidentHand(dependencies: Dependencies): IncidentHand {
  const { incidents, ids, now, entryOf } = dependencies
  let detail: Seen | null = null
  const seen = (): Seen => {
    if (!detail) throw new Error('the sample works an incident before it is opened')
    return detail
  }
  const of = (): { commandId: CommandId; incidentId: IncidentId } => ({
    commandId: commandId.parse(ids.next()),
    incidentId: incidentId.parse(seen().id),
  })
  const at = () => toMinute(now())
  const take = (answer: ReturnType<IncidentCommands['note']>) => {
    detail = mustHold(answer)
  }
  const act = (name: string, action: (step: StepView) => StepAction) => {
    const step = stepNamed(seen(), name)
    take(incidents.act({ ...of(), step: step.key, action: action(step) }))
  }
  return {
    open({ name, place, facts, entries }) {
      const settled = { name, place, facts: { ...nothingSettled, ...facts }, entries: entries.map(entryOf) }
      take(incidents.open({ commandId: commandId.parse(ids.next()), ...settled }))
    },
    attach: (entry) => take(incidents.attach({ ...of(), entryId: entryOf(entry) })),
    reassess(changes, reason) {
      const { name, place, facts } = seen()
      take(incidents.reassess({ ...of(), name, place, facts: { ...facts, ...changes }, reason }))
    },
    addStep({ title, to, minutes }) {
      const limit = { kind: 'minutes', minutes } as const
      take(incidents.addStep({ ...of(), title, to, means: ['phone'], limit, repeat: null }))
    },
    tried: (name, outcome = 'no-answer') =>
      act(name, (step) => ({ kind: 'try', at: at(), candidate: nextOf(step), outcome })),
    reached: (name, said) =>
      act(name, (step) => {
        const candidate = nextOf(step)
        return { kind: 'reach', at: at(), candidate, who: candidate.name, said, readBack: true }
      }),
    doneOtherwise: (name, how) => act(name, () => ({ kind: 'do-otherwise', at: at(), how })),
    explainLate(name, reason) {
      for (const clock of stepNamed(seen(), name).clocks) {
        take(incidents.explainLate({ ...of(), clock, round: 1, reason }))
      }
    },
    acknowledge() {
      for (const alarm of mustHold(incidents.alarms(undefined))) {
        const { incidentId: id, key, stage } = alarm
        const incident = id === null ? null : incidentId.parse(id)
        mustHold(
          incidents.acknowledge({ commandId: commandId.parse(ids.next()), incidentId: incident, alarm: key, stage }),
        )
      }
    },
    figure: (row) =>
      take(incidents.recordFigure({ ...of(), ...row, at: at(), reach: 'all', corrects: null, reason: '' })),
    write: ({ stage, values }) =>
      void mustHold(
        incidents.keepReport({ incidentId: of().incidentId, draft: { stage, values, title: '', body: '' } }),
      ),
    send({ stage, values }, way, steps) {
      const draft = { stage, values, title: '', body: '' }
      take(incidents.sendReport({ ...of(), draft, sending: { ...way, at: at() }, steps: keysOf(seen(), steps) }))
    },
    sendOn(way, steps) {
      const report = reportId.parse(newest(seen().reports).id)
      take(
        incidents.sendOn({
          ...of(),
          reportId: report,
          sending: { ...way, at: at() },
          steps: keysOf(seen(), steps),
        }),
      )
    },
    signedFor(by) {
      const way = dispatchId.parse(newest(newest(seen().reports).dispatches).id)
      take(incidents.receiptReport({ ...of(), dispatchId: way, receipt: { by, at: at() } }))
    },
    decide: (words, reason) => take(incidents.decide({ ...of(), words, reason, at: at() })),
    close: (reason) => take(incidents.close({ ...of(), reason })),
    ...instructionHand({ incidents, of, at, take, seen }),
  }
}

interface Held {
  incidents: IncidentCommands
  of: () => { commandId: CommandId; incidentId: IncidentId }
  at: () => number
  take: (answer: ReturnType<IncidentCommands['note']>) => void
  seen: () => Seen
}

type OfInstruction = 'instruct' | 'passOn' | 'arrived' | 'feedback' | 'closeInstruction'

/** What is done with the instruction that came in last. */
function instructionHand({ incidents, of, at, take, seen }: Held): Pick<IncidentHand, OfInstruction> {
  const latest = () => newest(seen().instructions)
  const about = () => ({ ...of(), instructionId: instructionId.parse(latest().id) })
  return {
    instruct({ words, from, feedbackWithin }) {
      const feedbackDue = feedbackWithin === null ? null : at() + feedbackWithin * MINUTE
      const instruction = { words, from, means: 'phone', at: at(), readBack: true, feedbackDue } as const
      take(incidents.instruct({ ...of(), instruction }))
    },
    passOn: (to, means = 'phone') => take(incidents.relayInstruction({ ...about(), relay: { to, means, at: at() } })),
    arrived: (by) =>
      take(
        incidents.arriveInstruction({
          ...about(),
          relayId: newest(latest().relays).id,
          arrival: { by, at: at() },
        }),
      ),
    feedback: (words, by) => take(incidents.receiveFeedback({ ...about(), feedback: { words, by, at: at() } })),
    closeInstruction: () => take(incidents.closeInstruction({ ...about(), words: '' })),
  }
}

function stepNamed({ steps }: Seen, name: string): StepView {
  const step = steps.find(({ key, titles }) => key === name || titles.includes(name))
  if (!step) throw new Error(`the sample incident has no step ${name}: ${steps.map(({ key }) => key).join(', ')}`)
  return step
}

const keysOf = (detail: Seen, names: readonly string[]) => names.map((name) => stepNamed(detail, name).key)

function nextOf({ key, next }: StepView) {
  if (!next) throw new Error(`the sample has nobody to call for ${key}`)
  return next
}

function newest<T>(list: readonly T[]): T {
  const last = list.at(-1)
  if (last === undefined) throw new Error('the sample speaks of what is not there yet')
  return last
}
