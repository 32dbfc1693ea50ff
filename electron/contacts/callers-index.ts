import { wholeLine } from '../../shared/contacts/phone-structure'
import type { Db } from '../db/connection'
import type { JournalEvent } from '../journal/event-catalogue'
import { findHead, listJournalRows, toEvent } from '../journal/journal-repository'
import { findOffice } from '../office/office-repository'
import { callersTouchedBy } from './callers-projection'
import { type CallerKey, findCaller, type KnownCaller, listCallers } from './callers-repository'

/** One person, or one desk, however often the unit was written differently: as of the last time, all times counted. */
export interface Person extends KnownCaller {
  /** The number with the area code that was left out. */
  line: string
}

/** Everybody who called, held in memory and brought up to date by what the journal says since the last look. */
export interface CallersIndex {
  /** Takes in what was recorded since the last time; ask for it before the others. Lets other work in between. */
  catchUp(): Promise<void>
  people(): Iterable<Person>
  /** The whole number meant by typed or stored digits: the office's area code before a number without one. */
  lineOf(digits: string): string
}

/** More new events than this and reading all callers again is quicker. */
const MOST_EVENTS = 500
/** Events and callers read before other work gets its turn: some milliseconds. */
const EVENTS_AT_ONCE = 50
const CALLERS_AT_ONCE = 2_000

/** Callers who may be one person, and who they are: those of one number, or without a number of one name. */
interface Bucket {
  callers: readonly KnownCaller[]
  people: readonly Person[]
}

export function createCallersIndex(db: Db, nextTurn: () => Promise<unknown>): CallersIndex {
  let buckets = new Map<string, Bucket>()
  let seen = -1
  let areaCode = ''
  let last: Promise<unknown> = Promise.resolve()

  const put = (into: Map<string, Bucket>, key: CallerKey, caller: KnownCaller | undefined) => {
    const line = wholeLine(key.digits, areaCode)
    const name = line === '' ? ` ${key.name}` : line
    const others = (into.get(name)?.callers ?? []).filter((other) => !sameKey(other, key))
    const callers = caller ? [...others, caller] : others
    if (callers.length === 0) into.delete(name)
    else into.set(name, { callers, people: merged(callers, line) })
  }

  const readAll = async () => {
    const read = new Map<string, Bucket>()
    for (let after: CallerKey | null = null; ; ) {
      const callers: KnownCaller[] = listCallers(db, after, CALLERS_AT_ONCE)
      for (const caller of callers) put(read, caller, caller)
      after = callers.at(-1) ?? null
      if (callers.length < CALLERS_AT_ONCE) break
      await nextTurn()
    }
    buckets = read
  }

  const readOn = async () => {
    for (;;) {
      const head = findHead(db)?.seq ?? 0
      const code = findOffice(db)?.areaCode ?? ''
      if (head === seen && code === areaCode) return
      const isFarBehind = seen < 0 || code !== areaCode || head < seen || head - seen > MOST_EVENTS
      const events = isFarBehind ? [] : listJournalRows(db, seen, EVENTS_AT_ONCE).map(toEvent)
      if (isFarBehind || events.some(isRebuild)) {
        areaCode = code
        await readAll()
        seen = head
      } else {
        for (const event of events)
          for (const key of callersTouchedBy(db, event)) put(buckets, key, findCaller(db, key))
        seen = events.at(-1)?.seq ?? head
        await nextTurn()
      }
    }
  }

  return {
    catchUp() {
      const turn = last.then(readOn)
      // Whoever asked hears of the error; the next one tries again.
      last = turn.catch(() => null)
      return turn
    },
    *people() {
      for (const bucket of buckets.values()) yield* bucket.people
    },
    lineOf: (digits) => wholeLine(digits, areaCode),
  }
}

function isRebuild(event: JournalEvent): boolean {
  return event.type === 'journal.rebuilt.1'
}

function sameKey(one: CallerKey, other: CallerKey): boolean {
  return one.unit === other.unit && one.name === other.name && one.digits === other.digits
}

/** Callers of one number, or of one name without a number: the same name at the same number is one person, whatever the unit. */
function merged(callers: readonly KnownCaller[], line: string): Person[] {
  const [only, another] = callers
  if (only && !another) return [{ ...only, line }]
  const found = new Map<string, Person>()
  for (const caller of callers) {
    const person = caller.name !== '' && line !== '' ? caller.name : `${caller.unit}\n${caller.name}`
    const known = found.get(person)
    const times = caller.times + (known?.times ?? 0)
    const newest = known && known.lastAt > caller.lastAt ? known : caller
    found.set(person, { ...newest, times, line })
  }
  return [...found.values()]
}
