import type { SessionKeeper } from '../../electron/accounts/session'
import { mustHold } from '../../electron/office/sample-rules'
import { commandId } from '../../shared/entries/entries-contract'
import type { EntryContent } from '../../shared/entries/entry'
import { type EntryId, entryId } from '../../shared/entries/entry'
import type { IncidentId } from '../../shared/incidents/incident'
import type { IncidentDetail, StepView } from '../../shared/incidents/incident-detail'
import type { ClassId, Measure } from '../../shared/incidents/incident-kind'
import { instructionId } from '../../shared/incidents/instruction'
import type { Stage } from '../../shared/incidents/policy'
import { dispatchId } from '../../shared/incidents/report'
import type { Handlers } from '../../shared/ipc/contract'
import type { SeedRun } from './seed-run'
import { personName } from './town'

const MINUTE = 60_000
const HOUR = 60 * MINUTE
const DAY = 24 * HOUR

/** Grave entries that become an incident of their own; the rest turn out to be less, or belong to one. */
const BECOMES_INCIDENT = 0.18

const kinds: readonly [Kind, ...Kind[]] = [
  { class: 'accident', subclass: 'road-traffic' },
  { class: 'accident', subclass: 'hazardous-chemicals' },
  { class: 'accident', subclass: 'fire' },
  { class: 'accident', subclass: 'industrial' },
  { class: 'natural', subclass: 'meteorological' },
  { class: 'natural', subclass: 'flood-drought' },
  { class: 'natural', subclass: 'geological' },
  { class: 'public-health', subclass: 'food-safety' },
  { class: 'social-security', subclass: 'mass-incident' },
]
type Kind = { class: ClassId; subclass: string }

interface Dependencies {
  run: SeedRun
  incidents: Handlers['incidents']
  session: SessionKeeper
}

/** Whoever is grave enough becomes an incident, worked through by the very commands that officers use. */
export function createIncidentCourse(
  dependencies: Dependencies,
): (entry: { id: string; content: EntryContent }) => boolean {
  const { run } = dependencies
  return (entry) => {
    if (!run.chance.chance(BECOMES_INCIDENT)) return false
    run.agenda.plan(run.now() + run.chance.around(4 * MINUTE), () => openIncident(dependencies, entry))
    return true
  }
}

function openIncident(dependencies: Dependencies, entry: { id: string; content: EntryContent }): void {
  const { run, incidents } = dependencies
  const { chance } = run
  const { matter, place, occurredAt, receivedAt } = entry.content
  const kind = chance.pick(kinds)
  const facts = {
    ...kind,
    grade: kind.class === 'social-security' ? null : chance.pick(['IV', 'IV', 'III', 'III', 'II'] as const),
    sensitive: [],
    grave: true,
    special: [],
    occurredAt,
    learnedAt: null,
    receivedAt,
  }
  signIn(dependencies)
  const opening = { commandId: nextCommand(run), name: `${place}${matter}`, place, facts }
  const { id } = take(incidents.open({ ...opening, entries: [entryId.parse(entry.id) satisfies EntryId] }))
  planWork(dependencies, id)
}

/** Calls, reports, figures, an instruction with feedback, and the end of it. */
function planWork(dependencies: Dependencies, id: IncidentId): void {
  const { run } = dependencies
  const { chance } = run
  let at = run.now()
  const atWork = (deed: (hand: Hand) => void) => {
    signIn(dependencies)
    deed(handOf(dependencies, id))
  }
  const then = (after: number, deed: (hand: Hand) => void) => {
    at += chance.around(after)
    run.agenda.plan(at, () => atWork(deed))
  }
  for (let calls = chance.whole(3, 6); calls > 0; calls -= 1) then(2 * MINUTE, callNext)
  then(8 * MINUTE, (hand) => figures(hand, 0.4))
  then(12 * MINUTE, (hand) => send(hand, 'first'))
  then(10 * MINUTE, signFor)
  then(20 * MINUTE, instruct)
  // Some are answered days after they were due: the finder of gaps has something to find.
  if (chance.chance(0.9)) then(70 * MINUTE, feedback)
  else run.agenda.plan(at + chance.around(5 * DAY), () => atWork(feedback))
  for (let more = chance.whole(1, 3); more > 0; more -= 1) {
    then(2 * HOUR, (hand) => figures(hand, 0.8))
    then(10 * MINUTE, (hand) => send(hand, 'follow-up'))
    then(15 * MINUTE, signFor)
  }
  then(3 * HOUR, (hand) => send(hand, 'final'))
  then(HOUR, explainAndClose)
}

/** One incident as it stands now. */
interface Hand {
  run: SeedRun
  incidents: Handlers['incidents']
  id: IncidentId
  detail: IncidentDetail
  of(): { commandId: ReturnType<typeof nextCommand>; incidentId: IncidentId }
  at: number
}

function handOf({ run, incidents }: Dependencies, id: IncidentId): Hand {
  const detail = take(incidents.find({ incidentId: id }))
  const of = () => ({ commandId: nextCommand(run), incidentId: id })
  return { run, incidents, id, detail, of, at: Math.floor(run.now() / MINUTE) * MINUTE }
}

const isWaiting = ({ isNeeded, state, next }: StepView) => isNeeded && state.end === null && next !== null

function callNext({ run, incidents, detail, of, at }: Hand): void {
  const step = detail.steps.find(isWaiting)
  if (!step?.next) return
  const candidate = step.next
  if (run.chance.chance(0.15)) {
    take(incidents.act({ ...of(), step: step.key, action: { kind: 'try', at, candidate, outcome: 'no-answer' } }))
    return
  }
  const said = run.chance.pick(['知道了，马上报告', '已出动', '请续报伤亡', '原文记下，十分钟后回电'])
  const action = { kind: 'reach' as const, at, candidate, who: candidate.name, said, readBack: true }
  take(incidents.act({ ...of(), step: step.key, action }))
}

function figures({ run, incidents, of, at }: Hand, confirmed: number): void {
  const { chance } = run
  const measures: readonly Measure[] = ['injured', 'moved', 'trapped', 'gravely-injured']
  for (const measure of measures.slice(0, chance.whole(1, 3))) {
    const row = { measure, figure: chance.whole(1, 9), reach: 'more' as const, confirmed: chance.chance(confirmed) }
    take(incidents.recordFigure({ ...of(), ...row, source: '现场指挥部', at, corrects: null, reason: '' }))
  }
}

function send({ run, incidents, detail, of, at }: Hand, stage: Stage): void {
  const { chance } = run
  if (stage !== 'first' && detail.reports.length === 0) return
  const values = {
    course: `${chance.pick(['接报后', '事发后'])}${chance.whole(5, 40)}分钟，首批力量到场，${chance.pick(['火势减弱', '人员疏散', '道路管制', '水位回落'])}。`,
    response: `出动${chance.whole(3, 30)}车${chance.whole(12, 150)}人，${personName(chance)}在现场指挥。`,
    'current-state': chance.pick(['现场平稳', '仍在清理', '已恢复通行']),
  }
  const draft = {
    stage,
    values,
    title: '',
    body: `${detail.place}：${values.course}${values.response}第${detail.reports.length + 1}次报告。`,
  }
  const steps = detail.steps.filter((step) => isWaiting(step) && step.means.includes('written')).slice(0, 1)
  const sending = { role: null, addressee: '省政府总值班室', means: chance.pick(['written', 'network'] as const), at }
  take(incidents.sendReport({ ...of(), draft, sending, steps: steps.map(({ key }) => key) }))
}

function signFor({ incidents, detail, of, at }: Hand): void {
  const way = detail.reports.at(-1)?.dispatches.at(-1)
  if (!way || way.receipt !== null) return
  take(incidents.receiptReport({ ...of(), dispatchId: dispatchId.parse(way.id), receipt: { by: '值班员', at } }))
}

function instruct({ run, incidents, of, at }: Hand): void {
  const words = run.chance.pick(['全力救治伤员，查清原因', '防止次生灾害，做好家属安抚', '举一反三，全市排查一遍'])
  const instruction = {
    words,
    from: run.head.name,
    means: 'phone',
    at,
    readBack: true,
    feedbackDue: at + 2 * HOUR,
  } as const
  take(incidents.instruct({ ...of(), instruction }))
}

function feedback({ run, incidents, detail, of, at }: Hand): void {
  const given = detail.instructions.at(-1)
  if (!given) return
  const about = { ...of(), instructionId: instructionId.parse(given.id) }
  take(incidents.receiveFeedback({ ...about, feedback: { words: '已落实，情况平稳', by: '现场指挥部', at } }))
  take(incidents.closeInstruction({ ...about, commandId: nextCommand(run), words: '当面传达现场指挥部' }))
}

function explainAndClose({ incidents, detail, of }: Hand): void {
  const late = detail.clocks.flatMap(({ clock, lateRounds }) =>
    lateRounds.filter(({ reason }) => reason === null).map(({ round }) => ({ clock: clock.key, round })),
  )
  for (const { clock, round } of late)
    take(incidents.explainLate({ ...of(), clock, round, reason: '电话占线，改打手机' }))
  take(incidents.close({ ...of(), reason: '处置结束，现场恢复' }))
}

function signIn({ run, session }: Dependencies): void {
  const { lead } = run.crew()
  session.start({ ...lead, active: true } as Parameters<SessionKeeper['start']>[0], run.now())
}

const nextCommand = (run: SeedRun) => commandId.parse(run.ids.next())

/** A command answers at once here, with what the window would see. */
const take = (answer: ReturnType<Handlers['incidents']['find']>) => mustHold(answer) as IncidentDetail
