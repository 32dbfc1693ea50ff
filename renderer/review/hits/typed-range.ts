import { dayEnd, dayStart } from '../../../shared/time/office-day'
import { dayOf, dayParts } from '../../../shared/time/office-time'
import { readDay } from '../../entries/typed-day'
import type { TimeRange, Today } from './periods'

/** First and last day as typed. */
export interface TypedRange {
  from: string
  until: string
}

export type ReadRange =
  | { kind: 'range'; range: TimeRange }
  | { kind: 'fault'; field: keyof TypedRange; isBackwards: boolean; sentence: string }

/** Reads two days, both of them included; an empty one does not limit. */
export function readRange(typed: TypedRange, today: Today): ReadRange {
  const from = readOne(typed.from, today)
  if (from === undefined) return { kind: 'fault', field: 'from', isBackwards: false, sentence: '认不出，如 0717' }
  const until = readOne(typed.until, today)
  if (until === undefined) return { kind: 'fault', field: 'until', isBackwards: false, sentence: '认不出，如 0717' }
  if (from !== null && until !== null && until < from) {
    return { kind: 'fault', field: 'until', isBackwards: true, sentence: '末日早于首日，两个日子对调后再采用' }
  }
  return {
    kind: 'range',
    range: {
      from: from === null ? null : dayStart(from, today.zone),
      until: until === null ? null : dayEnd(until, today.zone),
    },
  }
}

/** Null: empty; undefined: no day. */
function readOne(typed: string, today: Today): number | null | undefined {
  return typed.trim() === '' ? null : (readDay(typed, today) ?? undefined)
}

/** A range as it would be typed. */
export function typedRange({ from, until }: TimeRange, zone: string): TypedRange {
  return {
    from: from === null ? '' : typedDay(dayOf(from, zone)),
    until: until === null ? '' : typedDay(dayOf(until - 1, zone)),
  }
}

function typedDay(day: number): string {
  const { year, month, day: dayOfMonth } = dayParts(day)
  return `${year}-${String(month).padStart(2, '0')}-${String(dayOfMonth).padStart(2, '0')}`
}
