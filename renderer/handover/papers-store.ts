import { createStore } from 'zustand/vanilla'
import type { HandoverId } from '../../shared/handover/handover-contract'
import type { Api } from '../../shared/ipc/contract'
import type { Failure, Result } from '../../shared/result'
import type { CommandAttempts } from '../app/command-attempts'
import { type ReadableStore, readable } from '../app/readable-store'
import type { SheetStore } from './sheet-store'

export interface PapersState {
  busy: boolean
  /** What was done, in a sentence. */
  done: string | null
  failure: Failure | null
}

/** The sheet in sight on paper, as a file, or as text. */
export interface PapersStore extends ReadableStore<PapersState> {
  copy(): Promise<void>
  savePdf(): Promise<void>
  print(): Promise<void>
  /** The officer read the sentence. */
  dismiss(): void
}

interface PapersNeeds {
  api: Pick<Api, 'handover'>
  attempts: CommandAttempts
  sheet: SheetStore
}

export function createPapersStore({ api, attempts, sheet }: PapersNeeds): PapersStore {
  const store = createStore<PapersState>(() => ({ busy: false, done: null, failure: null }))
  const { getState, setState } = store
  const run = async <T>(
    what: string,
    send: (handoverId: HandoverId | null, subject: string) => Promise<Result<T>>,
    words: (value: T) => string | null,
  ) => {
    if (getState().busy) return
    const handoverId = sheet.getState().view?.handoverId ?? null
    const subject = `${what}:${handoverId}`
    setState({ busy: true, done: null, failure: null })
    const made = await send(handoverId, subject).finally(() => setState({ busy: false }))
    if (!made.ok) return setState({ failure: made.failure })
    attempts.done(subject)
    setState({ done: words(made.value) })
  }
  const command = (handoverId: HandoverId | null, subject: string) => ({
    commandId: attempts.idFor(subject, null),
    handoverId,
  })
  return {
    ...readable(store),
    copy: () =>
      run(
        'copy',
        (id, subject) => api.handover.copySheet(command(id, subject)),
        () => '交接班记录文字已复制，可直接粘贴',
      ),
    savePdf: () =>
      run(
        'pdf',
        (id, subject) => api.handover.savePdf(command(id, subject)),
        (name) => (name === null ? null : `已存为 ${name}`),
      ),
    print: () =>
      run(
        'print',
        (id, subject) => api.handover.print(command(id, subject)),
        () => '已送打印',
      ),
    dismiss: () => setState({ done: null, failure: null }),
  }
}
