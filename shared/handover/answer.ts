import { z } from 'zod'
import { failure, type Result, success } from '../result'
import { plainText } from '../text'
import type { OpenItem } from './open-item'

/** 接收, 接收但有疑问, 退回. */
export const answerKind = z.enum(['accepted', 'questioned', 'sent-back'])
export type AnswerKind = z.infer<typeof answerKind>
export const answerWords: Record<AnswerKind, string> = {
  accepted: '接收',
  questioned: '有疑问',
  'sent-back': '退回',
}

export const LONGEST_ANSWER = 2_000
export const answerText = plainText(LONGEST_ANSWER).transform((text) => text.trim())

/** Shortest read-back of a grave item, in characters: a word alone is no sentence. */
const SHORTEST_READ_BACK = 6

/** Whether an item has to be read back in one's own words before it is taken on (I-PASS: synthesis by receiver). */
export function needsReadBack(item: Pick<OpenItem, 'urgency'>): boolean {
  return item.urgency === 'grave'
}

/** Letters and figures alone, as code points: neither a full stop nor another width makes it one's own words. */
const bare = (text: string) => [...text.normalize('NFKC').replace(/[\p{P}\p{Z}\p{S}\p{C}]/gu, '')]

/** Whether an answer says what it has to say. `words` is the read-back of a grave item, the question, or the reason. */
export function checkAnswer(
  item: Pick<OpenItem, 'urgency' | 'line'>,
  answer: { kind: AnswerKind; words: string; readBack: string },
): Result<null> {
  const { kind, words, readBack } = answer
  if (kind === 'sent-back') return words === '' ? fault('words', '写一句退回的原因') : success(null)
  if (kind === 'questioned' && words === '') return fault('words', '写一句疑问')
  if (!needsReadBack(item)) return success(null)
  if (bare(readBack).length < SHORTEST_READ_BACK) {
    return fault('readBack', '重特大事项要用自己的话复述：现状、未了的、下一步')
  }
  if (bare(readBack).join('') === bare(item.line).join(''))
    return fault('readBack', '复述和事项一字不差。用自己的话说一遍')
  return success(null)
}

function fault(field: string, sentence: string) {
  return failure('invalid-input', sentence, { [field]: sentence })
}
