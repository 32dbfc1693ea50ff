import { failure, type Result, success } from '../../shared/result'
import { type AnswerTo, answersTo, type Question } from './reading-kinds'
import type { ReadingSources } from './reading-sources'

/** How a question ended: all of it was answered, or it was given up. */
export type ReadingEnd = 'whole' | 'cancelled'

/** A question under way. `ended` rejects with a `ReadingFailed`. */
export interface Asked {
  ended: Promise<ReadingEnd>
  /** Gives the question up; answers that are on their way are dropped. */
  cancel(): void
}

/** Answers questions that would keep the desk waiting, beside it and by reading alone; several wait for each other. */
export interface Readings {
  ask<Q extends Question>(question: Q, onAnswer: (answer: AnswerTo<Q>) => void): Asked
  /** Ends whatever it keeps open, when the program ends: what is still asked is not answered. */
  close(): void
}

/** A question was not answered; the message is a Chinese sentence for the officer. */
export class ReadingFailed extends Error {}

/** How a question ended, or why it was not answered, for the officer. */
export async function endOf({ ended }: Asked): Promise<Result<ReadingEnd>> {
  try {
    return success(await ended)
  } catch (error) {
    if (error instanceof ReadingFailed) return failure('internal', error.message)
    throw error
  }
}

/** Why reading a database failed, in a sentence: nothing was being saved, so nothing is lost. */
export function readingSentence(code: string | null): string {
  if (code?.startsWith('SQLITE_BUSY') || code?.startsWith('SQLITE_LOCKED')) return '没有读出来：数据库正忙，再试一次'
  if (code?.startsWith('SQLITE_CORRUPT') || code?.startsWith('SQLITE_NOTADB')) {
    return '没有读出来：数据库文件已损坏。请管理员校验流水，必要时用备份恢复'
  }
  if (code?.startsWith('SQLITE_IOERR') || code?.startsWith('SQLITE_CANTOPEN') || code === 'EIO') {
    return '没有读出来：磁盘读写出错，请管理员检查磁盘'
  }
  return '没有读出来：程序出错，已记入日志，再试一次；还不行告诉管理员'
}

/** Tells the answers one by one; `goOn` lets others work in between and says whether the question is still wanted. */
export async function tellAnswers(
  sources: ReadingSources,
  question: Question,
  onAnswer: (answer: unknown) => void,
  goOn: () => Promise<boolean>,
): Promise<ReadingEnd> {
  if (!(await goOn())) return 'cancelled'
  for (const answer of answersTo(sources, question)) {
    if (answer !== null) onAnswer(answer)
    if (!(await goOn())) return 'cancelled'
  }
  return 'whole'
}
