import { readFigure } from './figure-reading'
import { readRecords } from './figure-records'
import { readGaps } from './gap-reading'
import type { ReadingSources } from './reading-sources'

/**
 * Works the answers to a question out one by one, by reading alone. Every step of the iteration is one short stretch of work:
 * between two of them the question can be given up. A question and its answers are plain data; null: nothing to tell yet.
 */
export type Reading<Question, Answer> = (sources: ReadingSources, question: Question) => Iterable<Answer | null>

/** What can be read beside the desk, by kind. */
const readingKinds = {
  figures: readFigure,
  'figure-records': readRecords,
  gaps: readGaps,
} as const

type ReadingKind = keyof typeof readingKinds

/** A question with its kind: `{ kind: 'figures', … }`. */
export type Question = { [K in ReadingKind]: { kind: K } & Parameters<(typeof readingKinds)[K]>[1] }[ReadingKind]

/** What a question of this kind is answered with. */
export type AnswerTo<Q extends Question> =
  ReturnType<(typeof readingKinds)[Q['kind']]> extends Iterable<infer Answer> ? NonNullable<Answer> : never

/** The answers to any question, in order. */
export function answersTo(sources: ReadingSources, question: Question): Iterable<unknown> {
  // The kind says which function the rest of the question is for: what one union cannot tell the compiler of another.
  const read = readingKinds[question.kind] as Reading<Question, unknown>
  return read(sources, question)
}
