import { setImmediate as nextTurn } from 'node:timers/promises'
import type { Caller } from '../../shared/contacts/contacts-contract'
import { recognisePhone } from '../../shared/contacts/phone-number'
import type { Handlers } from '../../shared/ipc/contract'
import { success } from '../../shared/result'
import type { Db } from '../db/connection'
import { type Fit, fitOf, type Wanted } from './caller-matching'
import { type CallersIndex, createCallersIndex, type Person } from './callers-index'
import { createNamePinyin } from './name-pinyin'

/** As many as can be taken in at a glance. */
const MOST_OFFERED = 8

/** Days after which one more call some time ago counts as much as having called since. */
const FORGET_DAYS = 14
const DAY = 24 * 60 * 60_000

type Found = Fit & { person: Person }

/** Offers who may be calling. */
export function contactsHandlers({ db }: { db: Db }): Handlers['contacts'] {
  const index = createCallersIndex(db)
  const names = createNamePinyin(nextTurn)
  return {
    async suggest(typed) {
      const wanted = wantedOf(typed, index)
      if (wanted.letters !== '') await names.prepare(index.people(), ({ name }) => name)
      const found: Found[] = []
      for (const person of index.people()) {
        const fit = fitOf(person, wanted, names.find)
        if (fit) found.push({ ...fit, person })
      }
      return success(bestOf(found).map(toCaller))
    },
  }
}

function wantedOf(typed: { phone: string; name: string; unit: string }, index: CallersIndex): Wanted {
  // Brings the area code up to date before numbers are completed with it.
  index.people()
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
  return found
    .filter(({ person }) => person.name !== '' || !named.has(person.line))
    .sort((one, other) => other.weight - one.weight || familiar(other) - familiar(one))
    .slice(0, MOST_OFFERED)
}

function toCaller({ person, by }: Found): Caller {
  const { unit, name, post, phone, times, lastAt } = person
  return { unit, name, post, phone, times, lastAt, foundBy: by }
}
