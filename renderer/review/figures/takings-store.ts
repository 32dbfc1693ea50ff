import { createStore } from 'zustand/vanilla'
import type { IdSource } from '../../../shared/clock'
import type { Api } from '../../../shared/ipc/contract'
import type { Failure, Result } from '../../../shared/result'
import type { DaySpan } from '../../../shared/review/figure'
import type { CopiedTable } from '../../../shared/review/figure-table'
import { createCommandAttempts } from '../../app/command-attempts'
import { type ReadableStore, readable } from '../../app/readable-store'

export interface TakingsState {
  /** What left the program last, as a sentence; empty: nothing. */
  done: string
  failure: Failure | null
}

/** What leaves the program of the figures: each answers whether it did. */
export interface TakingsStore extends ReadableStore<TakingsState> {
  copyTables(span: DaySpan, tables: readonly CopiedTable[], words: string): Promise<boolean>
  /** Notes that the figures are printed, before they are. */
  notePrint(span: DaySpan): Promise<boolean>
  copyBulletin(span: DaySpan, text: string): Promise<boolean>
  saveBulletin(span: DaySpan, text: string): Promise<boolean>
  /** Other figures are shown: what was said of the last ones is over. */
  forget(): void
}

type Takings = Pick<Api['figures'], 'copyTables' | 'notePrint' | 'copyBulletin' | 'saveBulletin'>

export function createTakingsStore(api: Takings, ids: IdSource): TakingsStore {
  const attempts = createCommandAttempts(ids)
  const store = createStore<TakingsState>(() => ({ done: '', failure: null }))

  /** Makes a command under the id that it has until it is done; `words` say that it is. */
  const take = async <T>(
    [subject, ...asked]: readonly [string, ...unknown[]],
    command: (commandId: string) => Promise<Result<T>>,
    words: (value: T) => string,
  ): Promise<boolean> => {
    const result = await command(attempts.idFor(subject, asked))
    if (result.ok) attempts.done(subject)
    store.setState(result.ok ? { done: words(result.value), failure: null } : { done: '', failure: result.failure })
    return result.ok
  }

  return {
    ...readable(store),
    copyTables: (span, tables, words) =>
      take(
        ['tables', span, tables],
        (commandId) => api.copyTables({ commandId, span, tables: [...tables] }),
        () => words,
      ),
    notePrint: (span) =>
      take(
        ['print', span],
        (commandId) => api.notePrint({ commandId, span }),
        () => '',
      ),
    copyBulletin: (span, text) =>
      take(
        ['bulletin', span, text],
        (commandId) => api.copyBulletin({ commandId, span, text }),
        () => '通报已复制',
      ),
    saveBulletin: (span, text) =>
      take(
        ['bulletin-file', span, text],
        (commandId) => api.saveBulletin({ commandId, span, text }),
        (name) => (name === null ? '' : `通报已存为“${name}”`),
      ),
    forget: () => store.setState({ done: '', failure: null }),
  }
}
