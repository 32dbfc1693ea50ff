import { createStore } from 'zustand/vanilla'
import type { CommandId } from '../../../shared/entries/entries-contract'
import type { Api } from '../../../shared/ipc/contract'
import type { Failure, Result } from '../../../shared/result'
import type { TimelineScope } from '../../../shared/review/timeline-contract'
import type { CommandAttempts } from '../../app/command-attempts'
import { type ReadableStore, readable } from '../../app/readable-store'

export interface PrintState {
  /** What is looked at before it is printed; null: nothing. */
  shown: TimelineScope | null
  busy: boolean
  /** What was done, in a sentence. */
  done: string | null
  failure: Failure | null
}

/** The timeline on the clipboard, as a file and on paper. */
export interface PrintStore extends ReadableStore<PrintState> {
  show(scope: TimelineScope): void
  putAway(): void
  copy(): Promise<void>
  savePdf(): Promise<void>
  print(): Promise<void>
  /** The sentence was read. */
  dismiss(): void
}

interface PrintNeeds {
  api: Pick<Api, 'timeline'>
  attempts: CommandAttempts
}

export function createPrintStore({ api, attempts }: PrintNeeds): PrintStore {
  const store = createStore<PrintState>(() => ({ shown: null, busy: false, done: null, failure: null }))
  const { getState, setState } = store
  const run = async <T>(
    what: string,
    send: (wanted: { commandId: CommandId; scope: TimelineScope }) => Promise<Result<T>>,
    words: (value: T) => string | null,
  ) => {
    const { shown: scope, busy } = getState()
    if (busy || scope === null) return
    const subject = `timeline ${what}`
    setState({ busy: true, done: null, failure: null })
    const made = await send({ commandId: attempts.idFor(subject, scope), scope }).finally(() =>
      setState({ busy: false }),
    )
    if (!made.ok) return setState({ failure: made.failure })
    attempts.done(subject)
    setState({ done: words(made.value) })
  }
  return {
    ...readable(store),
    show: (shown) => setState({ shown, done: null, failure: null }),
    putAway: () => setState({ shown: null, done: null, failure: null }),
    copy: () => run('copy', api.timeline.copy, () => '文字已复制，可直接粘贴'),
    savePdf: () => run('pdf', api.timeline.savePdf, (name) => (name === null ? null : `已存为 ${name}`)),
    print: () => run('print', api.timeline.print, () => '已送打印'),
    dismiss: () => setState({ done: null, failure: null }),
  }
}
