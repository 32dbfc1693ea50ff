import type { CommandId } from '../../shared/entries/entries-contract'
import type { Failure, Result } from '../../shared/result'
import type { CommandAttempts } from './command-attempts'

/** What became of a paper that was to leave the program. */
export interface PaperOutcome {
  busy: boolean
  /** What was done, in a sentence. */
  done: string | null
  failure: Failure | null
}

export const noOutcome: PaperOutcome = { busy: false, done: null, failure: null }

/** A paper on the clipboard, as a file and on paper. */
export interface PaperDeeds {
  copy(): Promise<void>
  savePdf(): Promise<void>
  print(): Promise<void>
  /** The sentence was read. */
  dismiss(): void
}

type Send<Paper, T> = (wanted: Paper & { commandId: CommandId }) => Promise<Result<T>>

interface Needs<Paper> {
  store: { getState: () => PaperOutcome; setState: (outcome: Partial<PaperOutcome>) => void }
  attempts: CommandAttempts
  /** The paper as its commands name it, and what it is of; null: there is none. */
  wanted: () => { of: string; paper: Paper } | null
  ways: { copy: Send<Paper, null>; savePdf: Send<Paper, string | null>; print: Send<Paper, null> }
  copied?: string
  /** What has to be done first; answers with what went wrong, or null. */
  first?: () => Promise<Failure | null>
}

/** One paper leaves at a time, under the same command id until it did. */
export function createPaperDeeds<Paper extends object>({
  store,
  attempts,
  wanted,
  ways,
  copied = '文字已复制，可直接粘贴',
  first,
}: Needs<Paper>): PaperDeeds {
  const run = async <T>(way: string, send: Send<Paper, T>, words: (value: T) => string | null) => {
    const asked = wanted()
    if (asked === null || store.getState().busy) return
    const { of, paper } = asked
    const subject = `${way}:${of}`
    store.setState({ busy: true, done: null, failure: null })
    try {
      const hindered = (await first?.()) ?? null
      if (hindered) return store.setState({ failure: hindered })
      const made = await send({ ...paper, commandId: attempts.idFor(subject, paper) })
      if (!made.ok) return store.setState({ failure: made.failure })
      attempts.done(subject)
      store.setState({ done: words(made.value) })
    } finally {
      store.setState({ busy: false })
    }
  }
  return {
    copy: () => run('copy', ways.copy, () => copied),
    savePdf: () => run('pdf', ways.savePdf, (name) => (name === null ? null : `已存为 ${name}`)),
    print: () => run('print', ways.print, () => '已送打印'),
    dismiss: () => store.setState({ done: null, failure: null }),
  }
}
