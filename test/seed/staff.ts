import { createAccount } from '../../electron/accounts/account-administration'
import type { Tx } from '../../electron/db/connection'
import type { NewEvent } from '../../electron/journal/event-catalogue'
import { samplePeople } from '../../electron/office/sample-office'
import type { Role } from '../../shared/accounts/account'
import type { Chance } from './chance'
import type { Colleague } from './seed-run'
import { personName } from './town'

/** Shifts that take turns: each is on duty every fourth day. */
export const TURNS = 4
const DUTY_LEADERS = 3
/** An officer stays for some years, then somebody else sits there. */
const YEAR_DAYS = 365
const STAYS = { least: 3 * YEAR_DAYS, most: 9 * YEAR_DAYS }

interface Post {
  who: Colleague
  /** Day (counted from the first) on which somebody else takes the place. */
  leavesOn: number
  post: string
}

export interface Staff {
  administrator: Colleague
  head: Colleague
  leaderOf(day: number): Colleague
  pairOf(turn: number): { lead: Colleague; deputy: Colleague }
  /** Those of a turn who leave by a day, each with who comes instead; they are not on duty then. */
  changesOf(turn: number, day: number): { leaves: Colleague; comes: Colleague }[]
  everybody(): Colleague[]
}

/** The people of the office on its first day; the names of all who ever come differ. */
export function createStaff(chance: Chance, newId: () => string): Staff {
  const names = new Set<string>()
  const colleague = (post: string, role: Role, name = personName(chance)): Colleague => {
    if (names.has(name)) return colleague(post, role)
    names.add(name)
    return { id: newId(), name, post, role }
  }
  const [first] = samplePeople
  const administrator = colleague('政务值班室主任', 'administrator', first?.name)
  const officer = (post: string): Post => ({
    who: colleague(post, 'officer'),
    leavesOn: chance.whole(STAYS.least, STAYS.most),
    post,
  })
  const pairs = ['一', '二', '三', '四'].map((turn) => [officer(`${turn}班主班`), officer(`${turn}班副班`)] as const)
  const leaders = Array.from({ length: DUTY_LEADERS }, (_, index) => {
    return colleague(index === 0 ? '副秘书长' : '办公室副主任', 'duty-leader')
  })
  const head = colleague('办公室主任', 'office-head')
  const pairAt = (turn: number) => {
    const pair = pairs[turn % TURNS]
    if (!pair) throw new Error(`there is no turn ${turn}`)
    return pair
  }
  return {
    administrator,
    head,
    leaderOf: (day) => leaders[day % leaders.length] ?? head,
    pairOf(turn) {
      const [lead, deputy] = pairAt(turn)
      return { lead: lead.who, deputy: deputy.who }
    },
    changesOf: (turn, day) =>
      pairAt(turn)
        .filter((place) => place.leavesOn <= day)
        .map((place) => {
          const leaves = place.who
          place.who = colleague(place.post, 'officer')
          place.leavesOn = day + chance.whole(STAYS.least, STAYS.most)
          return { leaves, comes: place.who }
        }),
    everybody: () => [administrator, ...pairs.flatMap((pair) => pair.map(({ who }) => who)), ...leaders, head],
  }
}

/** The fact that somebody joined; `phc` is the hash of the password. */
export function joined(tx: Tx, { id, name, post, role }: Colleague, phc: string): NewEvent {
  return createAccount(tx, id, { name, post, role }, phc)
}

export function left({ id, name, post, role }: Colleague): NewEvent {
  return { type: 'account.changed.1', subject: id, payload: { name, post, role, active: false } }
}
