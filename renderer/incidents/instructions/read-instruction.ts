import { failure, type Result, success } from '../../../shared/result'
import { readDue, readMoment } from '../typed-moment'
import type { WantedFeedback } from './instruction-form'

const MINUTE = 60_000

/** What a form says: times read, or the sentences at the fields. `now` is when it was first sent. UTC ms. */
export interface ReadingTime {
  now: number
  zone: string
}

/** When something was done, as typed. */
export function readAt(typed: string, { now, zone }: ReadingTime): Result<number> {
  const time = readMoment(typed, now, zone)
  return time.kind === 'read' ? success(time.at) : failure('invalid-input', time.sentence, { at: time.sentence })
}

/** When feedback is due: counted from when the instruction was given. */
export function readWanted(
  { wanted, due }: { wanted: WantedFeedback; due: string },
  givenAt: number,
  { now, zone }: ReadingTime,
): Result<number | null> {
  if (wanted === 'none') return success(null)
  if (wanted !== 'at') return success(givenAt + Number(wanted) * MINUTE)
  const time = readDue(due, now, zone)
  if (time.kind === 'read') return success(time.at)
  const sentence = time.kind === 'empty' ? '写上几点前反馈' : time.sentence
  return failure('invalid-input', sentence, { due: sentence })
}

/** Sentences at the fields that were left empty, or null. */
export function emptyFields(fields: Record<string, readonly [typed: string, sentence: string]>) {
  const faults = Object.entries(fields).flatMap(([field, [typed, sentence]]) =>
    typed.trim() === '' ? [[field, sentence] as const] : [],
  )
  const [first] = faults
  return first === undefined ? null : failure('invalid-input', first[1], Object.fromEntries(faults))
}
