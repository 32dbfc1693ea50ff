import { createStore } from 'zustand/vanilla'
import type { WantedPaper } from '../../../shared/incidents/incident-paper'
import type { Failure } from '../../../shared/result'
import { createPaperDeeds, noOutcome, type PaperDeeds, type PaperOutcome } from '../../app/paper-deeds'
import { type ReadableStore, readable } from '../../app/readable-store'
import type { PartNeeds } from '../incident-stores'

export interface PapersState extends PaperOutcome {
  /** What is read or looked at before it is printed; null: nothing. */
  shown: WantedPaper | null
}

/** Reports and timelines on the clipboard, as a file and on paper. */
export interface PapersStore extends ReadableStore<PapersState>, PaperDeeds {
  show(paper: WantedPaper): void
  putAway(): void
}

export interface PapersNeeds extends Pick<PartNeeds, 'api' | 'attempts' | 'sight'> {
  /** What is on the paper is stored before. */
  flush(): Promise<boolean>
}

const unstored: Failure = { kind: 'not-stored', message: '没有存下：最后写的几个字还没有存下，存下后再试' }

export function createPapersStore({ api, attempts, sight, flush }: PapersNeeds): PapersStore {
  const store = createStore<PapersState>(() => ({ shown: null, ...noOutcome }))
  const { getState, setState } = store
  const wanted = () => {
    const incidentId = sight.getState().shown
    const { shown: paper } = getState()
    return incidentId === null || paper === null ? null : { of: incidentId, paper: { incidentId, paper } }
  }
  const { copyPaper: copy, savePdf, print } = api.incidents
  const first = async () => ((await flush()) ? null : unstored)
  return {
    ...readable(store),
    ...createPaperDeeds({ store, attempts, wanted, first, ways: { copy, savePdf, print } }),
    show: (shown) => setState({ shown, done: null, failure: null }),
    putAway: () => setState({ shown: null, done: null, failure: null }),
  }
}
