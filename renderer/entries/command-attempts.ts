import type { IdSource } from '../../shared/clock'
import { type CommandId, commandId } from '../../shared/entries/entries-contract'

export interface CommandAttempts {
  /** The id for asking this of a subject: the same as last time while it was not done and asks for the same. */
  idFor(subject: string, asked: unknown): CommandId
  /** It was done: the next asking is a new command. */
  done(subject: string): void
}

/**
 * Command ids for everything that is stored. A retry after an answer that never came keeps its id, so that it cannot be
 * stored twice; once the officer has changed the wording it is another command, so that the new words are never taken
 * for the old ones.
 */
export function createCommandAttempts(ids: IdSource): CommandAttempts {
  const open = new Map<string, { asked: string; id: CommandId }>()
  return {
    idFor(subject, asked) {
      const wording = JSON.stringify(asked)
      const earlier = open.get(subject)
      if (earlier?.asked === wording) return earlier.id
      const id = commandId.parse(ids.next())
      open.set(subject, { asked: wording, id })
      return id
    },
    done: (subject) => void open.delete(subject),
  }
}
