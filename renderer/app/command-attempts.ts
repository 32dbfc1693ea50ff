import type { IdSource } from '../../shared/clock'
import { type CommandId, commandId } from '../../shared/entries/entries-contract'

export interface CommandAttempts {
  /** The id for asking this of a subject: the same as last time while it was not done and asks for the same. */
  idFor(subject: string, asked: unknown): CommandId
  /** When the same was first asked of a subject, UTC ms: `now` the first time. What leaves out its time means that one. */
  askedAt(subject: string, asked: unknown, now: number): number
  /** It was done: the next asking is a new command. */
  done(subject: string): void
}

interface Attempt {
  wording: string
  id: CommandId
  at: number | null
}

/**
 * Command ids for everything that is stored. A retry after an answer that never came keeps its id, so that it cannot be
 * stored twice; once the officer has changed the wording it is another command, so that the new words are never taken
 * for the old ones.
 */
export function createCommandAttempts(ids: IdSource): CommandAttempts {
  const open = new Map<string, Attempt>()
  const attemptOf = (subject: string, asked: unknown): Attempt => {
    const wording = JSON.stringify(asked)
    const earlier = open.get(subject)
    if (earlier?.wording === wording) return earlier
    const attempt: Attempt = { wording, id: commandId.parse(ids.next()), at: null }
    open.set(subject, attempt)
    return attempt
  }
  return {
    idFor: (subject, asked) => attemptOf(subject, asked).id,
    askedAt(subject, asked, now) {
      const attempt = attemptOf(subject, asked)
      attempt.at ??= now
      return attempt.at
    },
    done: (subject) => void open.delete(subject),
  }
}
