import { setImmediate as nextTurn } from 'node:timers/promises'
import type { Caller } from '../../shared/contacts/contacts-contract'
import { recognisePhone } from '../../shared/contacts/phone-number'
import type { Handlers } from '../../shared/ipc/contract'
import { success } from '../../shared/result'
import { type Fit, fitOf, type Wanted } from './caller-matching'
import type { CallersIndex, Person } from './callers-index'
import { createNamePinyin } from './name-pinyin'

/** As many as can be taken in at a glance. */
const MOST_OFFERED = 8

/** Callers compared before other work gets its turn: a few milliseconds. */
const COMPARED_AT_ONCE = 5_000

/** Days after which one more call some time ago counts as much as having called since. */
const FORGET_DAYS = 14
const DAY = 24 * 60 * 60_000

type Found = Fit & { person: Person }

/** Offers who may be calling. */
export function contactsHandlers({ callers: index }: { callers: CallersIndex }): Handlers['contacts'] {
  const names = createNamePinyin(nextTurn)
  return {
    async suggest(typed) {
      await index.catchUp()
      const wanted = wantedOf(typed, index)
      if (wanted.letters !== '') await names.prepare(index.people(), ({ name }) => name)
      const found: Found[] = []
      let compared = 0
      for (const person of index.people()) {
        const fit = fitOf(person, wanted, names.find)
        if (fit) found.push({ ...fit, person })
        compared += 1
        if (compared % COMPARED_AT_ONCE === 0) await nextTurn()
      }
      return success(bestOf(found).map(toCaller))
    },
  }
}

function wantedOf(typed: { phone: string; name: string; unit: string }, index: CallersIndex): Wanted {
  const { digits } = recognisePhone(typed.phone)
  const name = typed.name.normalize('NFKC').trim()
  const letters = /^[a-z' ]+$/i.test(name) ? name.toLowerCase().replace(/[' ]/g, '') : ''
  return { digits, line: index.lineOf(digits), name, letters, unit: typed.unit.normalize('NFKC').trim() }
}

/** The best fits first; among equals who called lately and often. A number without a name yields to one with a name. */
function bestOf(found: readonly Found[]): Found[] {
  const newest = found.reduce((latest, { person }) => Math.max(latest, person.lastAt), 0)
  const named = new Set(found.flatMap(({ person }) => (person.name === '' ? [] : [person.line])))
  const familiar = ({ person }: Found) => Math.log2(1 + person.times) - (newest - person.lastAt) / (FORGET_DAYS * DAY)
  const isBetter = (one: Found, other: Found) =>
    one.weight === other.weight ? familiar(one) > familiar(other) : one.weight > other.weight
  // Not sorted whole: the first three figures of a mobile number fit every second caller.
  const best: Found[] = []
  for (const each of found) {
    if (each.person.name === '' && named.has(each.person.line)) continue
    const place = best.findIndex((other) => isBetter(each, other))
    if (place >= 0) best.splice(place, 0, each)
    else if (best.length < MOST_OFFERED) best.push(each)
    if (best.length > MOST_OFFERED) best.pop()
  }
  return best
}

function toCaller({ person, by }: Found): Caller {
  const { unit, name, post, phone, times, lastAt } = person
  return { unit, name, post, phone, times, lastAt, foundBy: by }
}
