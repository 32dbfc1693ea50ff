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
  people(): Iterable<Person>
  /** The whole number meant by typed or stored digits: the office's area code before a number without one. */
  lineOf(digits: string): string
}

/** More new events than this and reading all callers again is quicker. */
const MOST_EVENTS = 500

export function createCallersIndex(db: Db): CallersIndex {
  const rows = new Map<string, Map<string, KnownCaller>>()
  const people = new Map<string, Person>()
  let seen = -1
  let areaCode = ''

  const lineOf = (digits: string) => wholeNumber(digits, areaCode)

  const put = (key: CallerKey, caller: KnownCaller | undefined) => {
    const person = personKey(key, lineOf(key.digits))
    const same = rows.get(person) ?? new Map<string, KnownCaller>()
    if (caller) same.set(rowKey(key), caller)
    else same.delete(rowKey(key))
    if (same.size === 0) {
      rows.delete(person)
      people.delete(person)
      return
    }
    rows.set(person, same)
    people.set(person, merged([...same.values()], lineOf))
  }

  const readAll = (head: number, code: string) => {
    rows.clear()
    people.clear()
    areaCode = code
    seen = head
    for (const caller of listCallers(db)) put(caller, caller)
  }

  const catchUp = () => {
    const head = findHead(db)?.seq ?? 0
    const code = findOffice(db)?.areaCode ?? ''
    if (seen < 0 || code !== areaCode || head < seen || head - seen > MOST_EVENTS) return readAll(head, code)
    if (head === seen) return
    const events = listJournalRows(db, seen, MOST_EVENTS).map(toEvent)
    if (events.some(isRebuild)) return readAll(head, code)
    seen = head
    for (const event of events) for (const key of callersTouchedBy(db, event)) put(key, findCaller(db, key))
  }

  return {
    people() {
      catchUp()
      return people.values()
    },
    lineOf,
  }
}

function isRebuild(event: JournalEvent): boolean {
  return event.type === 'journal.rebuilt.1'
}

/** A number of seven or eight digits without area code is the office's neighbour; anything else stands as it is. */
function wholeNumber(digits: string, areaCode: string): string {
  return /^[2-8]\d{6,7}$/.test(digits) ? areaCode + digits : digits
}

function rowKey({ unit, name, digits }: CallerKey): string {
  return JSON.stringify([unit, name, digits])
}

/** The same name at the same number is one person, whatever the unit; without either the unit tells people apart. */
function personKey({ unit, name, digits }: CallerKey, line: string): string {
  return JSON.stringify(name !== '' && digits !== '' ? [name, line] : [unit, name, line])
}

function merged(callers: readonly KnownCaller[], lineOf: (digits: string) => string): Person {
  const newest = callers.reduce((best, other) => (other.lastAt > best.lastAt ? other : best))
  const times = callers.reduce((sum, { times: one }) => sum + one, 0)
  return { ...newest, times, line: lineOf(newest.digits) }
}
