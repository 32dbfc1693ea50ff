import { createStore } from 'zustand/vanilla'
import type { Api } from '../../../shared/ipc/contract'
import type { TimelineScope } from '../../../shared/review/timeline-contract'
import type { CommandAttempts } from '../../app/command-attempts'
import { createPaperDeeds, noOutcome, type PaperDeeds, type PaperOutcome } from '../../app/paper-deeds'
import { type ReadableStore, readable } from '../../app/readable-store'

export interface PrintState extends PaperOutcome {
  /** What is looked at before it is printed; null: nothing. */
  shown: TimelineScope | null
}

/** The timeline on the clipboard, as a file and on paper. */
export interface PrintStore extends ReadableStore<PrintState>, PaperDeeds {
  show(scope: TimelineScope): void
  putAway(): void
}

interface PrintNeeds {
  api: Pick<Api, 'timeline'>
  attempts: CommandAttempts
}

export function createPrintStore({ api, attempts }: PrintNeeds): PrintStore {
  const store = createStore<PrintState>(() => ({ shown: null, ...noOutcome }))
  const { getState, setState } = store
  const wanted = () => {
    const { shown: scope } = getState()
    return scope && { of: 'timeline', paper: { scope } }
  }
  return {
    ...readable(store),
    ...createPaperDeeds({ store, attempts, wanted, ways: api.timeline }),
    show: (shown) => setState({ shown, done: null, failure: null }),
    putAway: () => setState({ shown: null, done: null, failure: null }),
  }
}
