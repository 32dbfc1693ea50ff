import { type NewStep, newStep, type Receipt, receipt } from '../../shared/entries/step'
import type { StepForm } from './entry-work'
import { readTypedTime, type TypingTime } from './typed-time'

type Built<T> = { ok: true; value: T } | { ok: false; faults: Record<string, string> }

/** Turns a step as typed into one that can be stored; an empty time is now. */
export function toNewStep(form: StepForm, time: TypingTime): Built<NewStep> {
  const at = readAt(form.at, time)
  if (typeof at === 'string') return { ok: false, faults: { at } }
  return parsed(newStep.safeParse({ ...form, at }))
}

/** Turns 签收 as typed into one that can be stored; an empty time is now. */
export function toReceipt(form: { by: string; at: string }, time: TypingTime): Built<Receipt> {
  const at = readAt(form.at, time)
  if (typeof at === 'string') return { ok: false, faults: { at } }
  return parsed(receipt.safeParse({ by: form.by, at }))
}

/** UTC ms, or the sentence that says why it cannot be read. */
function readAt(typed: string, time: TypingTime): number | string {
  const reading = readTypedTime(typed, time)
  if (reading.kind === 'unreadable') return reading.sentence
  return reading.kind === 'read' ? reading.at : time.now
}

interface Parsed<T> {
  success: boolean
  data?: T | undefined
  error?: { issues: readonly { path: readonly PropertyKey[]; message: string }[] } | undefined
}

function parsed<T>({ data, error }: Parsed<T>): Built<T> {
  if (data !== undefined) return { ok: true, value: data }
  const issues = error?.issues ?? []
  return {
    ok: false,
    faults: Object.fromEntries(issues.map(({ path, message }) => [path.map(String).join('.'), message])),
  }
}
