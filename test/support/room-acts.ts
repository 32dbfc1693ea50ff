import type { AccountId } from '../../shared/accounts/account'
import { urgency } from '../../shared/entries/entry'
import type { HandoverId } from '../../shared/handover/handover-contract'
import { capacity, type Signing } from '../../shared/handover/signature'
import type { Result } from '../../shared/result'
import type { Room } from '../../shared/shifts/room'
import type { Crew } from '../../shared/shifts/shift'
import { type Desk, pick, restart, roomOf } from './a-restarted-desk'
import { PASSWORD } from './an-office'
import { logDeeds } from './log-acts'
import { passAsUsual, passUrgently } from './passing-the-room'
import { fc } from './property'
import { roomDeeds } from './room-deeds'

/** One thing that somebody tries to do at the desk. Numbers choose among what there is. */
export interface Act {
  deed: string
  who: number
  other: number
  pick: number
  /** Whether the person and the handover that fit are chosen, or any. */
  fitting: boolean
  rightPassword: boolean
  capacity: Signing['capacity']
  urgency: (typeof urgency.options)[number]
  minutes: number
}

/** An act with what it needs of the desk. */
export interface Attempt extends Act {
  desk: Desk
  person(index: number): AccountId
  /** The handover it is about: the running one where that fits, else any there ever was. */
  handoverId: HandoverId
  crew: Crew
  signing(fitting: AccountId | undefined): Signing
}

const MINUTE = 60_000
const jumps = [-3 * 1440, -90, -11, 5, 25, 70, 720, 1440, 70 * 60]

/** What happens at the desk beside the log and the room. */
const deskDeeds: Record<string, (attempt: Attempt) => Promise<Result<unknown> | null>> = {
  async 'sign-in'({ desk, who, person, rightPassword }) {
    const accountId = person(who)
    const done = await desk.app.api.accounts.signIn({ accountId, password: rightPassword ? PASSWORD : '错的密码' })
    if (done.ok) desk.signedIn = accountId
    return done
  },
  restart({ desk }) {
    restart(desk)
    return Promise.resolve(null)
  },
  jump({ desk, pick: index }) {
    desk.clock.set(desk.clock.now() + (pick(jumps, index) ?? 0) * MINUTE)
    return Promise.resolve(null)
  },
  'new-year'({ desk, minutes }) {
    desk.clock.set(Date.UTC(2026, 11, 31, 16) + minutes * 1000)
    return Promise.resolve(null)
  },
  async pass({ desk, rightPassword }) {
    await (rightPassword ? passAsUsual(desk) : passUrgently(desk))
    return null
  },
  async 'switch-account'({ desk, who, person, rightPassword }) {
    const accountId = person(who)
    const found = await desk.app.api.accounts.list()
    const account = found.ok ? found.value.find(({ id }) => id === accountId) : undefined
    if (!account) return found
    const { name, post, role } = account
    const done = await desk.app.api.accounts.change({ accountId, name, post, role, active: rightPassword })
    if (done.ok && !rightPassword && desk.signedIn === accountId) desk.signedIn = null
    return done
  },
}

const deeds = { ...deskDeeds, ...logDeeds, ...roomDeeds }

/** How often each deed is tried: a room that is never handed over would prove little. */
const weights: Record<string, number> = {
  'sign-in': 8,
  open: 4,
  record: 12,
  close: 4,
  relay: 4,
  plan: 8,
  freeze: 10,
  'answer-all': 8,
  'take-over': 10,
  confirm: 3,
  withdraw: 1,
  strike: 1,
  restart: 1,
  'switch-account': 1,
}

const deed = fc.oneof(
  ...Object.keys(deeds).map((name) => ({ weight: weights[name] ?? 2, arbitrary: fc.constant(name) })),
)
const mostly = fc.oneof({ weight: 5, arbitrary: fc.constant(true) }, { weight: 1, arbitrary: fc.constant(false) })

export const anAct: fc.Arbitrary<Act> = fc.record({
  deed,
  who: fc.nat(6),
  other: fc.nat(6),
  pick: fc.nat(30),
  fitting: mostly,
  rightPassword: mostly,
  capacity: fc.oneof(
    { weight: 4, arbitrary: fc.constant('self' as const) },
    { weight: 1, arbitrary: fc.constantFrom(...capacity.options) },
  ),
  urgency: fc.constantFrom(...urgency.options),
  minutes: fc.integer({ min: -30, max: 90 }),
})

/** The step that is due where somebody means to hand over: most tries at random would come out of turn. */
function inTurn({ deed: wanted, fitting, pick: index }: Act, room: Room): string {
  const handingOver = ['open', 'plan', 'freeze', 'answer-all', 'take-over'].includes(wanted)
  if (!fitting || !handingOver) return wanted
  if (!room.owner) return 'open'
  if (room.signing) return room.signing.answered < room.signing.items ? 'answer-all' : 'take-over'
  return room.next && index % 4 > 0 ? 'freeze' : 'plan'
}

/** Somebody who may record sits at the desk. */
async function comeIn(desk: Desk, room: Room): Promise<void> {
  const [administrator] = desk.people
  if (desk.signedIn !== null && desk.signedIn !== desk.people.at(-1)) return
  const accountId = room.owner?.lead.id ?? administrator
  if (!accountId) throw new Error('the desk was set up')
  const { ok } = await desk.app.api.accounts.signIn({ accountId, password: PASSWORD })
  if (ok) desk.signedIn = accountId
}

/** Tries it. Null: it was nothing that is answered. */
export async function perform(desk: Desk, act: Act): Promise<Result<unknown> | null> {
  const room = await roomOf(desk)
  if (act.fitting) await comeIn(desk, room)
  const person = (index: number) => pick(desk.people, index) ?? desk.people[0] ?? ('' as AccountId)
  const running = room.signing?.handoverId ?? room.owed[0]?.handoverId
  const any = pick(desk.handovers, act.pick) ?? ('none' as HandoverId)
  const attempt: Attempt = {
    ...act,
    desk,
    person,
    handoverId: act.fitting && running !== undefined ? (running as HandoverId) : any,
    crew: crewOf(act, person),
    signing: (fitting) => ({
      accountId: act.fitting && fitting ? fitting : person(act.who),
      password: act.rightPassword ? PASSWORD : '错的密码',
      capacity: act.capacity,
      reason: act.capacity === 'self' ? '' : '本人不在，代签',
    }),
  }
  return (deeds[inTurn(act, room)] ?? deskDeeds.restart)?.(attempt) ?? null
}

/** Two officers and a leader where it fits; else anybody, in any place. */
function crewOf({ who, other, fitting }: Act, person: (index: number) => AccountId): Crew {
  if (!fitting) return { lead: person(who), deputy: person(other), leader: person(who + 1), note: '' }
  const lead = who % 4
  const deputy = (lead + 1 + (other % 3)) % 4
  return { lead: person(lead), deputy: person(deputy), leader: person(4 + (other % 2)), note: '' }
}
