import type { Limit, Means, Repeat } from '../../../shared/incidents/clock-rule'
import type { Candidate, StepAction } from '../../../shared/incidents/step-state'
import { failure, type Result, success } from '../../../shared/result'
import { parseTimeExpression } from '../../../shared/time/time-expression'
import { readFigure } from '../../ui/figure'

/** What can come of a step otherwise than by reaching whoever was called. */
export type OtherWay = 'done' | 'busy' | 'wrong-number' | 'void'

/** What was typed about a step, a late round or a slip. `who` null: as the directory says; an empty `at`: when it was begun. */
export interface StepWords {
  who: string | null
  said: string
  readBack: boolean
  at: string
  way: OtherWay
  words: string
}

export const noWords: StepWords = { who: null, said: '', readBack: false, at: '', way: 'done', words: '' }

/** How often a step of the office's own comes up again. */
export type OwnRepeat = 'once' | 'daily' | 'twice-a-day' | 'hourly'

/** A step of the office's own as it is typed. Empty `minutes`: at once. */
export interface OwnStep {
  title: string
  to: string
  means: Means
  minutes: string
  repeat: OwnRepeat
}

export const noOwnStep: OwnStep = { title: '', to: '', means: 'phone', minutes: '', repeat: 'once' }

const repeats: Record<OwnRepeat, Repeat | null> = {
  once: null,
  daily: { kind: 'times-a-day', times: 1 },
  'twice-a-day': { kind: 'times-a-day', times: 2 },
  hourly: { kind: 'every', minutes: 60 },
}

/** How a step of the office's own is asked for, or what is wrong with it. */
export function toAddedStep(own: OwnStep): Result<{
  title: string
  to: string
  means: Means[]
  limit: Limit
  repeat: Repeat | null
}> {
  const { title, to, means, minutes, repeat } = own
  if (title.trim() === '') return missing('title', '写上要办什么')
  if (to === '') return missing('to', '选报给谁')
  const figure = minutes.trim() === '' ? 0 : readFigure(minutes)
  if (figure === null || (figure === 0 && minutes.trim() !== '')) return missing('limit', '写成整数分钟，空着为立即')
  const limit: Limit = figure === 0 ? { kind: 'at-once' } : { kind: 'minutes', minutes: figure }
  return success({ title: title.trim(), to, means: [means], limit, repeat: repeats[repeat] })
}

/** What a time was typed against (UTC ms): the form was begun at `begunAt`. */
export interface ActTime {
  begunAt: number
  now: number
  zone: string
}

/** When something was done, as typed: empty is when the form was begun. */
export function readAt(typed: string, { begunAt, now, zone }: ActTime): Result<number> {
  const reading = parseTimeExpression(typed, { now, zone, reference: begunAt })
  if (reading.kind === 'unreadable') return missing('at', reading.sentence)
  return success(reading.kind === 'read' ? reading.at : begunAt)
}

/** The action that a form stands for, or what is wrong with it. */
export function toAction(
  kind: 'reach' | 'otherwise' | 'take-back',
  typed: StepWords,
  candidate: Candidate | null,
  time: ActTime,
): Result<StepAction> {
  const at = readAt(typed.at, time)
  if (!at.ok) return at
  if (kind === 'take-back') return success({ kind: 'reopen', at: time.begunAt, reason: typed.words.trim() })
  if (kind === 'otherwise') return otherAction(typed, candidate, at.value)
  const { said, readBack } = typed
  const who = (typed.who ?? candidate?.name ?? '').trim()
  if (who === '') return missing('who', '写上对方是谁')
  return success({ kind: 'reach', at: at.value, candidate, who, said: said.trim(), readBack })
}

function otherAction({ way, words }: StepWords, candidate: Candidate | null, at: number): Result<StepAction> {
  const said = words.trim()
  if (way === 'done') return success({ kind: 'do-otherwise', at, how: said })
  if (way === 'void') return success({ kind: 'void', at, reason: said })
  if (candidate === null) return missing('way', '没有号码可记')
  return success({ kind: 'try', at, candidate, outcome: way })
}

function missing(field: string, sentence: string) {
  return failure('invalid-input', sentence, { [field]: sentence })
}
