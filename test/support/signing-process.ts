import { writeSync } from 'node:fs'
import { findAccount } from '../../electron/accounts/accounts-repository'
import type { Connection } from '../../electron/db/connection'
import { findHandoverRecord } from '../../electron/handover/handover-repository'
import { getStoredSheet } from '../../electron/handover/stored-sheets'
import { findRoomRecord } from '../../electron/shifts/shifts-repository'
import type { AccountId } from '../../shared/accounts/account'
import type { CommandId } from '../../shared/entries/entries-contract'
import type { HandoverId } from '../../shared/handover/handover-contract'
import type { Result } from '../../shared/result'
import { aSigning, nextPlan, type People, SHIFT_END } from './a-shift'
import { aRecord } from './an-entry'
import { valueIn } from './an-office'
import { quickPasswords } from './quick-passwords'
import { openRealDesk, type RealDesk } from './real-desk'
import type { SentStep, SigningOrders, SigningStep } from './signing-orders'
import { createTestClock } from './test-clock'

/** Written before the next step begins: what was said was acknowledged, whatever happens then. */
const say = (line: string) => writeSync(1, `${line}\n`)
const die = () => process.kill(process.pid, 'SIGKILL')

const HOUR = 60 * 60_000
const READ_BACK = '火已扑灭，还有两人在搜救，九点前续报'

/** The handover that runs, or the one that ran last, and its items. */
function handoverOf({ connection }: RealDesk): { handoverId: HandoverId; keys: string[] } {
  const last = connection.raw.prepare('SELECT id FROM handover ORDER BY frozen_seq DESC LIMIT 1').pluck().get()
  const id = findRoomRecord(connection)?.handover ?? String(last)
  const record = findHandoverRecord(connection, id)
  const keys = record ? getStoredSheet(connection, record).items.map(({ key }) => key) : []
  return { handoverId: id as HandoverId, keys }
}

/** The commands of a signing, each as the person would send it whose turn it is. */
function stepsOf(desk: RealDesk, people: People, commandId: CommandId) {
  const { handover, shifts, entries } = desk.api
  const { handoverId, keys } = handoverOf(desk)
  const which = { commandId, handoverId }
  const [first = '', second = ''] = keys
  const answer = (key: string, kind: 'accepted' | 'sent-back', words: string) =>
    handover.answer({ ...which, key, answer: kind, words, readBack: READ_BACK })
  const incoming = aSigning(people.nextLead)
  const urgently = {
    crew: nextPlan(people).crew,
    until: SHIFT_END + 24 * HOUR,
    reason: '突发疾病送医',
    jointWork: false,
  }
  const steps: Record<SigningStep, () => Promise<Result<unknown>>> = {
    plan: () => shifts.plan({ commandId, plan: nextPlan(people) }),
    freeze: () => handover.freeze({ commandId, signing: aSigning(people.lead) }),
    withdraw: () => handover.withdraw({ ...which, reason: '还要补一条' }),
    record: () => entries.record(aRecord({ matter: '签字时来电' }, commandId)),
    'send-back': () => answer(first, 'sent-back', '写清楚些'),
    explain: () => handover.explain({ ...which, key: first, words: '已写清楚' }),
    'accept-first': () => answer(first, 'accepted', ''),
    'accept-second': () => answer(second, 'accepted', ''),
    'outgoing-deputy': () =>
      handover.signDeputy({ ...which, party: 'outgoing-deputy', signing: aSigning(people.deputy) }),
    'incoming-deputy': () =>
      handover.signDeputy({ ...which, party: 'incoming-deputy', signing: aSigning(people.nextDeputy) }),
    'take-over': () => handover.takeOver({ ...which, signing: incoming, reason: '', jointWork: true }),
    'take-over-urgently': () => handover.takeOverUrgently({ commandId, signing: incoming, ...urgently }),
    confirm: () => handover.confirm({ ...which, signing: incoming }),
    calm: () => shiftsCalm(desk, commandId),
    remark: () => handover.remark({ ...which, words: '事后补记' }),
  }
  return steps
}

const shiftsCalm = ({ api }: RealDesk, commandId: CommandId) =>
  api.handover.declareCalm({ commandId, words: '明火已灭' })

/** Who sits at the desk: the outgoing lead until the sheet is frozen, then the incoming one. */
const outgoing: readonly SigningStep[] = ['plan', 'freeze', 'withdraw', 'record', 'explain']

async function send(desk: RealDesk, people: People, { step, commandId }: SentStep): Promise<void> {
  const account = findAccount(desk.connection, outgoing.includes(step) ? people.lead : people.nextLead)
  if (!account) throw new Error('the office must be set up before')
  desk.desk.session.start(account, 0)
  valueIn(await stepsOf(desk, people, commandId as CommandId)[step]())
  say(`done ${commandId}`)
}

async function signUntilKilled(orders: SigningOrders): Promise<void> {
  const { folder, resources, now, dieAt, retry, dying } = orders
  let armed = false
  const noteHead = () => {
    if (armed && dieAt === 'after-commit') die()
  }
  const ports = {
    clock: createTestClock(now),
    passwords: quickPasswords,
    ...(dieAt === 'after-commit' ? { noteHead } : {}),
  }
  const desk = openRealDesk({ folder, resources, ports })
  const people: People = {
    ...(orders.people as Record<keyof SigningOrders['people'], AccountId>),
    head: '' as AccountId,
  }
  if (retry) await send(desk, people, retry)
  armed = true
  if (dieAt !== 'after-commit') dieWithinTransaction(desk.connection, dieAt)
  await send(desk, people, dying)
  throw new Error(`${dying.step} did not come to the moment it was to die at`)
}

/** Dies with so many facts of a command and what they mean written, and nothing committed. */
function dieWithinTransaction({ raw }: Connection, facts: number): void {
  let written = 0
  raw.function('fact_written', () => {
    written += 1
    return written < facts ? 0 : Number(die())
  })
  raw.exec('CREATE TEMP TRIGGER die_half_way AFTER INSERT ON main.journal BEGIN SELECT fact_written(); END')
}

const [, , given = ''] = process.argv
void signUntilKilled(JSON.parse(given) as SigningOrders)
