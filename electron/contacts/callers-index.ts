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
  people(): readonly Person[]
  /** The whole number meant by typed or stored digits: the office's area code before a number without one. */
  lineOf(digits: string): string
}

/** More new events than this and reading all callers again is quicker. */
const MOST_EVENTS = 500

export function createCallersIndex(db: Db): CallersIndex {
  // Callers who may be one person share a bucket: that of their number, or without one that of a blank and their name.
  const buckets = new Map<string, KnownCaller[]>()
  let people: Person[] | null = null
  let seen = -1
  let areaCode = ''

  const lineOf = (digits: string) => wholeNumber(digits, areaCode)
  const bucketOf = ({ digits, name }: CallerKey) => (digits === '' ? ` ${name}` : lineOf(digits))

  const readAll = (head: number, code: string) => {
    buckets.clear()
    areaCode = code
    seen = head
    people = null
    for (const caller of listCallers(db)) {
      const bucket = buckets.get(bucketOf(caller))
      if (bucket) bucket.push(caller)
      else buckets.set(bucketOf(caller), [caller])
    }
  }

  const put = (key: CallerKey, caller: KnownCaller | undefined) => {
    const others = (buckets.get(bucketOf(key)) ?? []).filter((other) => !sameKey(other, key))
    buckets.set(bucketOf(key), caller ? [...others, caller] : others)
    people = null
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
      people ??= [...buckets].flatMap(([bucket, callers]) => merged(callers, bucket.startsWith(' ') ? '' : bucket))
      return people
    },
    lineOf,
  }
}

function isRebuild(event: JournalEvent): boolean {
  return event.type === 'journal.rebuilt.1'
}

/** A number of seven or eight digits without area code is the office's neighbour; anything else stands as it is. */
function wholeNumber(digits: string, areaCode: string): string {
  return (digits.length === 7 || digits.length === 8) && /^[2-8]/.test(digits) ? areaCode + digits : digits
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
