import type { AccountId } from '../../shared/accounts/account'
import type { Clock, IdSource } from '../../shared/clock'
import { type CommandId, commandId } from '../../shared/entries/entries-contract'
import { type EntryId, entryId } from '../../shared/entries/entry'
import { type StepId, stepId } from '../../shared/entries/step'
import type { HandoverCheck } from '../../shared/handover/checks'
import type { Handlers } from '../../shared/ipc/contract'
import { success } from '../../shared/result'
import { createAccount, getAccount, type NewPerson } from '../accounts/account-administration'
import { createSessionKeeper, type SessionKeeper } from '../accounts/session'
import type { Connection } from '../db/connection'
import type { Journal } from '../journal/journal'
import { officeSetUp } from './office-set-up'
import type { SampleAction, SampleDeed } from './sample-actions'
import { SAMPLE_SPAN, sampleDays } from './sample-day'
import { createIncidentHand, type IncidentCommands, type IncidentHand } from './sample-incident'
import { sampleChoice, sampleLocalPack } from './sample-local-pack'
import { sampleOffice } from './sample-office'
import { createSampleRandom, type SampleRandom } from './sample-random'
import { sampleRoles } from './sample-roles'
import { mustHold } from './sample-rules'
import { createSampleShifts, crewOf } from './sample-shifts'

type PolicyCommands = Pick<Handlers['policies'], 'edit' | 'choose' | 'fillRole'>
type EntryCommands = Pick<Handlers['entries'], 'record' | 'addStep' | 'receipt' | 'amend' | 'close' | 'strike'>

/** A desk like the real one, but with a clock and a session of the sample's own, that announces nothing. */
export type SampleDesk = (
  clock: Clock,
  session: SessionKeeper,
) => {
  journal: Journal
  entries: EntryCommands
  incidents: IncidentCommands
  policies: PolicyCommands
  checks: readonly HandoverCheck[]
}

interface Dependencies {
  db: Connection
  clock: Clock
  ids: IdSource
  sampleDesk: SampleDesk
}

/** One sample for everybody: what the manual and a colleague speak of is on this screen too. */
const SEED = 20260718

/** Somebody of the sample office with the hash of the sample password. */
export interface SamplePerson {
  person: NewPerson
  phc: string
}

/**
 * Sets up the sample office and records its last two days by the very commands that officers use, in one transaction.
 * `people` begin with the administrator, whose account id is the answer.
 */
export function recordSampleOffice(
  { db, clock, ids, sampleDesk }: Dependencies,
  people: readonly SamplePerson[],
  until: number,
): AccountId {
  let now = until - SAMPLE_SPAN
  const session = createSessionKeeper()
  const { journal, entries, incidents, policies, checks } = sampleDesk({ now: () => now, after: clock.after }, session)
  const nextCommand = () => commandId.parse(ids.next())
  return db.inTransaction(() => {
    const [administrator, ...officers] = openOffice(journal, ids, people).map((id) => getAccount(db, id))
    if (!administrator) throw new Error('the sample office has no administrator')
    const random = createSampleRandom(SEED)
    session.start(administrator, now)
    settlePolicies(policies, nextCommand)
    const handFor = (entryOf: (key: string) => EntryId) =>
      createIncidentHand({ incidents, ids, now: () => now, entryOf })
    const carryOut = createPlayer(entries, nextCommand, handFor)
    const shifts = createSampleShifts({ journal, ids, checks }, officers)
    const changeShifts = (at: number) => {
      for (const change of shifts.changesUntil(at)) {
        now = change.at
        change.carryOut()
      }
    }
    shifts.open(now, until)
    for (const action of sampleDays(SEED, until)) {
      changeShifts(action.at)
      now = action.at
      // Whoever leads the shift leads its incidents.
      const officer = officers[action.deed.do === 'incident' ? crewOf(now).lead : onDuty(random, now)]
      if (officer) session.start(officer, now)
      carryOut(action)
    }
    changeShifts(until)
    return administrator.id
  })
}

/** Records the office and its people; answers with the account ids in their order. */
function openOffice(journal: Journal, ids: IdSource, people: readonly SamplePerson[]): string[] {
  const accounts = people.map((one) => ({ ...one, id: ids.next() }))
  const created = journal.execute({ commandId: ids.next(), actor: accounts[0]?.id ?? null }, (tx) =>
    success([
      officeSetUp(sampleOffice, journal.station),
      ...accounts.map(({ id, person, phc }) => createAccount(tx, id, person, phc)),
    ]),
  )
  mustHold(created)
  return accounts.map(({ id }) => id)
}

/** Who sits at the desk: the lead writes a little more than the deputy, sometimes a fifth steps in. */
function onDuty(random: SampleRandom, at: number): number {
  if (random.chance(0.06)) return 4
  return crewOf(at).lead + (random.chance(0.6) ? 0 : 1)
}

/** The office's own rules beside those that ship, and whom it calls for their roles. */
function settlePolicies(policies: PolicyCommands, nextCommand: () => CommandId): void {
  mustHold(policies.edit({ commandId: nextCommand(), pack: sampleLocalPack, reason: '示例机关自己的规定' }))
  mustHold(policies.choose({ commandId: nextCommand(), ...sampleChoice }))
  for (const { role, people } of sampleRoles) {
    mustHold(policies.fillRole({ commandId: nextCommand(), role, people: [...people] }))
  }
}

/** Carries deeds out, remembering which key became which entry or step, and who works which incident. */
function createPlayer(
  entries: EntryCommands,
  nextCommand: () => CommandId,
  handFor: (entryOf: (key: string) => EntryId) => IncidentHand,
) {
  const hands = new Map<string, IncidentHand>()
  const handOf = (matter: string) => {
    const hand = hands.get(matter) ?? handFor((index) => entryOf(`${matter}.${index}`))
    hands.set(matter, hand)
    return hand
  }
  const recorded = new Map<string, EntryId>()
  const steps = new Map<string, StepId>()
  const entryOf = (key: string) => known(recorded, key)
  return ({ deed }: SampleAction): void => {
    if (deed.do === 'incident') {
      deed.act(handOf(deed.matter))
      return
    }
    const detail = mustHold(perform(entries, deed, nextCommand(), entryOf, (key) => known(steps, key)))
    if (deed.do === 'record') recorded.set(deed.entry, entryId.parse(detail.id))
    const step = detail.steps.at(-1)
    if (deed.do === 'step' && step) steps.set(deed.key, stepId.parse(step.id))
  }
}

function perform(
  entries: EntryCommands,
  deed: Exclude<SampleDeed, { do: 'incident' }>,
  command: CommandId,
  entryOf: (key: string) => EntryId,
  stepOf: (key: string) => StepId,
) {
  const base = { commandId: command }
  switch (deed.do) {
    case 'record': {
      const linkedTo = deed.about.map(entryOf)
      return entries.record({ ...base, draftId: null, content: deed.content, attachments: [], linkedTo })
    }
    case 'step':
      return entries.addStep({ ...base, entryId: entryOf(deed.entry), step: deed.step })
    case 'sign': {
      const receipt = { by: deed.by, at: deed.at }
      return entries.receipt({ ...base, entryId: entryOf(deed.entry), stepId: stepOf(deed.key), receipt })
    }
    case 'amend':
      return entries.amend({
        ...base,
        entryId: entryOf(deed.entry),
        changes: [...deed.changes],
        reason: deed.reason,
      })
    case 'close': {
      const { outcome, reason } = deed
      return entries.close({ ...base, entryId: entryOf(deed.entry), outcome, reason })
    }
    case 'strike':
      return entries.strike({ ...base, entryId: entryOf(deed.entry), reason: deed.reason })
  }
}

function known<T>(map: ReadonlyMap<string, T>, key: string): T {
  const value = map.get(key)
  if (value === undefined) throw new Error(`the sample speaks of ${key} before it is recorded`)
  return value
}
