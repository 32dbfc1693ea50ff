import { stepAdded } from '../../electron/entries/entry-decisions'
import { outcomes } from '../../electron/office/sample-words'
import { missingToClose } from '../../shared/entries/elements'
import type { EntryContent } from '../../shared/entries/entry'
import { amend } from '../../shared/entries/entry-rules'
import type { NewStep, StepKind } from '../../shared/entries/step'
import { DEFAULT_ZONE, dayOf, yearOf } from '../../shared/time/office-time'
import { type Compose, createContents } from './entry-content'
import type { SeedRun } from './seed-run'
import { personName } from './town'

const MINUTE = 60_000
const HOUR = 60 * MINUTE
const DAY = 24 * HOUR

/** Entries that the next one may be about. */
const REMEMBERED = 40

/** An entry while it is being handled. */
interface Handled {
  id: string
  content: EntryContent
  steps: { kind: StepKind }[]
}

export interface EntryCourse {
  /** Records what came in at an instant and plans all that becomes of it; answers with what stays of it. */
  receive(receivedAt: number, about?: Handled): void
}

/** Told of every grave entry as it is recorded; answers whether it becomes an incident. */
export type OnGrave = (entry: Handled) => boolean

export function createEntryCourse(run: SeedRun, onGrave: OnGrave): EntryCourse {
  const compose = createContents(run.chance, run.town)
  const recent: Handled[] = []
  const numbers = new Map<number, number>()
  const nextNumber = (year: number) => {
    const number = (numbers.get(year) ?? 0) + 1
    numbers.set(year, number)
    return { year, station: run.journal.station, number }
  }
  const record = (receivedAt: number, compose: Compose, about?: Handled) => {
    const { chance, ids, journal, files, agenda } = run
    const linked = about ?? (chance.chance(0.02) ? recent[chance.whole(0, recent.length - 1)] : undefined)
    const content = compose(receivedAt, about?.content)
    const entry: Handled = { id: ids.next(), content, steps: [] }
    const isWritten = content.channel === 'fax' || content.channel === 'paper' || content.channel === 'letter'
    const attachments = chance.chance(isWritten ? 0.25 : 0.015)
      ? [chance.pick(files as [(typeof files)[0] & object])]
      : []
    journal.append(recorderOf(run).id, [
      {
        type: 'entry.recorded.1',
        subject: entry.id,
        payload: {
          number: nextNumber(yearOf(run.now(), DEFAULT_ZONE)),
          day: dayOf(receivedAt, DEFAULT_ZONE),
          content,
          attachments,
          linkedTo: linked ? [linked.id] : [],
        },
      },
    ])
    recent[chance.whole(0, REMEMBERED - 1) % (recent.length + 1)] = entry
    const isIncident = content.urgency === 'grave' && onGrave(entry)
    if (!isIncident && chance.chance(0.004)) {
      agenda.plan(run.now() + chance.around(6 * MINUTE), () => strike(run, entry))
      return
    }
    planHandling(run, entry)
  }
  return {
    receive(receivedAt, about) {
      const { chance, agenda } = run
      // A minute or two to write it down; a few are recorded hours later, when the hands are free.
      const late = chance.chance(0.015) ? chance.around(2 * HOUR) : 0
      const at = Math.min(receivedAt + chance.around(1.5 * MINUTE) + late, run.until - 1)
      agenda.plan(at, () => record(receivedAt, compose, about))
    },
  }
}

const recorderOf = ({ chance, crew }: SeedRun) => (chance.chance(0.6) ? crew().lead : crew().deputy)

/** What is done about an entry, from a moment after it was recorded on. */
function planHandling(run: SeedRun, entry: Handled): void {
  const { chance, agenda } = run
  const { channel, urgency } = entry.content
  const isUrgent = urgency !== 'ordinary'
  let at = run.now()
  const then = (after: number, deed: () => void) => {
    at += chance.around(after)
    agenda.plan(at, deed)
  }
  if (isUrgent || chance.chance(0.08)) then(3 * MINUTE, () => consult(run, entry))
  if (channel !== 'note' && chance.chance(isUrgent ? 0.95 : 0.5)) then(5 * MINUTE, () => relay(run, entry))
  if (isUrgent && chance.chance(0.5)) then(12 * MINUTE, () => instruct(run, entry))
  else if (chance.chance(0.06)) then(30 * MINUTE, () => opinion(run, entry))
  if (chance.chance(0.035)) then(40 * MINUTE, () => correct(run, entry))
  then(chance.chance(0.03) ? 20 * HOUR : channel === 'note' ? 4 * MINUTE : 70 * MINUTE, () => close(run, entry))
}

function addStep(run: SeedRun, entry: Handled, step: NewStep): string {
  const stepId = run.ids.next()
  run.journal.append(recorderOf(run).id, [stepAdded(entry.id, stepId, step)])
  entry.steps.push({ kind: step.kind })
  return stepId
}

function consult(run: SeedRun, entry: Handled): void {
  const { leader } = run.crew()
  const words = `报告${entry.content.matter}，${run.chance.pick(['请示处置意见', '是否转县区', '拟派人到场', '请示是否上报', '已先行转达'])}`
  addStep(run, entry, { kind: 'consult', at: toMinute(run.now()), person: leader.name, means: 'phone', words })
}

function relay(run: SeedRun, entry: Handled): void {
  const { chance, agenda, town } = run
  const desk = town.desks[chance.often(town.desks.length)]
  if (!desk) return
  const at = toMinute(run.now())
  const means = chance.chance(0.8) ? 'phone' : chance.pick(['written', 'fax', 'message', 'network'] as const)
  const words = chance.pick([
    '请核实处置，有结果回电',
    `${entry.content.matter}，请派人到场`,
    '请先稳住现场，一小时内回复值班室',
    '请查明原因，书面回复',
    '请与来电人联系，今天办结',
    '原件送达，请按时限办理',
  ])
  const stepId = addStep(run, entry, { kind: 'relay', at, unit: desk.unit, person: desk.person, means, words })
  // A few are signed for only after days of being asked about at every handover.
  const wait = chance.chance(0.985) ? 7 * MINUTE : 3 * DAY
  agenda.plan(run.now() + chance.around(wait), () => {
    const receipt = { by: desk.person, at: toMinute(run.now()) }
    const receipted = { type: 'entry.relay-receipted.1' as const, subject: entry.id, payload: { stepId, receipt } }
    run.journal.append(recorderOf(run).id, [receipted])
  })
}

function instruct(run: SeedRun, entry: Handled): void {
  const { chance } = run
  const words = chance.pick([
    '先救人，伤员一个不能漏，现场一小时一报',
    '县区主要负责同志立即到场，原因查清以前不下结论',
    '把人安顿好，舆情一并盯住',
    '该疏散的马上疏散，晚八点前向我报结果',
  ])
  addStep(run, entry, {
    kind: 'instruction',
    at: toMinute(run.now()),
    person: run.head.name,
    means: 'phone',
    words,
    readBack: true,
  })
}

function opinion(run: SeedRun, entry: Handled): void {
  const { leader } = run.crew()
  const words = run.chance.pick(['同意', '请抓紧办理', '并入今日快报', '转信访部门答复', '先电话答复，再补书面'])
  addStep(run, entry, { kind: 'opinion', at: toMinute(run.now()), person: leader.name, words })
}

/** One element is put right, mostly because somebody called again. */
function correct(run: SeedRun, entry: Handled): void {
  const { chance, town } = run
  const place = chance.word(town.places)
  const wanted = chance.pick([
    { field: 'place', to: place },
    { field: 'cause', to: chance.pick(['设备老化', '操作不当', '天气原因', '人为损坏', '经核实系误报']) },
    { field: 'contactName', to: personName(chance) },
    { field: 'text', to: `${entry.content.text}补记：${chance.pick(outcomes)}，地点更正为${place}。` },
  ])
  const amended = amend(entry.content, [wanted])
  // The very same word again is no amendment.
  if (!amended.ok) return
  const { content, changes } = amended.value
  entry.content = content
  const reason = chance.pick(['来电人更正', '补记：现场核实', '听错', '写错字', '单位回报后更正'])
  const day = dayOf(content.receivedAt, DEFAULT_ZONE)
  const payload = { changes: [...changes], content, day, reason }
  run.journal.append(recorderOf(run).id, [{ type: 'entry.amended.1', subject: entry.id, payload }])
}

function close(run: SeedRun, entry: Handled): void {
  const { chance, policy, journal, ids, town } = run
  // What the room writes about itself has no result, and few papers have.
  const { channel } = entry.content
  const hasOutcome = channel !== 'note' && chance.chance(channel === 'call' || channel === 'visit' ? 0.85 : 0.6)
  const outcome = !hasOutcome
    ? ''
    : `${chance.pick(outcomes)}${chance.chance(0.5) ? `，${chance.word(town.places)}已恢复` : ''}`
  const missing = [...missingToClose(policy, { ...entry.content, outcome }, entry.steps)]
  const reason =
    missing.length > 0
      ? chance.pick(
          hasOutcome
            ? ['来电人不愿留详情', '情况简单，电话答复即可', '对方已挂断']
            : ['已阅存', '知悉即可', '登记备查'],
        )
      : ''
  journal.append(recorderOf(run).id, [
    ...(hasOutcome ? [stepAdded(entry.id, ids.next(), { kind: 'outcome', at: run.now(), words: outcome })] : []),
    { type: 'entry.closed.1', subject: entry.id, payload: { missing, reason } },
  ])
  if (chance.chance(0.003)) run.agenda.plan(run.now() + chance.around(3 * HOUR), () => reopen(run, entry))
}

function reopen(run: SeedRun, entry: Handled): void {
  const reason = run.chance.pick(['来电人再次来电，问题没有解决', '责任单位要求补充', '处理结果与现场不符'])
  run.journal.append(recorderOf(run).id, [{ type: 'entry.reopened.1', subject: entry.id, payload: { reason } }])
  run.agenda.plan(run.now() + run.chance.around(2 * HOUR), () => close(run, entry))
}

function strike(run: SeedRun, entry: Handled): void {
  const reason = run.chance.pick(['误登记', '重复登记，以前一条为准', '非公务来电'])
  run.journal.append(recorderOf(run).id, [{ type: 'entry.struck.1', subject: entry.id, payload: { reason } }])
}

const toMinute = (at: number) => Math.floor(at / MINUTE) * MINUTE
