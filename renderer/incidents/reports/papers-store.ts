import { createStore } from 'zustand/vanilla'
import type { IncidentId } from '../../../shared/incidents/incident'
import type { WantedPaper } from '../../../shared/incidents/incident-paper'
import type { Failure, Result } from '../../../shared/result'
import { type ReadableStore, readable } from '../../app/readable-store'
import type { PartNeeds } from '../incident-stores'

export interface PapersState {
  /** What is read or looked at before it is printed; null: nothing. */
  shown: WantedPaper | null
  busy: boolean
  /** What was done, in a sentence. */
  done: string | null
  failure: Failure | null
}

/** Reports and timelines on the clipboard, as a file and on paper. */
export interface PapersStore extends ReadableStore<PapersState> {
  show(paper: WantedPaper): void
  putAway(): void
  copy(): Promise<void>
  savePdf(): Promise<void>
  print(): Promise<void>
  /** The officer read the sentence. */
  dismiss(): void
}

export interface PapersNeeds extends Pick<PartNeeds, 'api' | 'attempts' | 'sight'> {
  /** What is on the paper is stored before. */
  flush(): Promise<boolean>
}

interface Wanted {
  incidentId: IncidentId
  paper: WantedPaper
}

const unstored: Failure = { kind: 'not-stored', message: '没有存下：最后写的几个字还没有存下，存下后再试' }

export function createPapersStore({ api, attempts, sight, flush }: PapersNeeds): PapersStore {
  const store = createStore<PapersState>(() => ({ shown: null, busy: false, done: null, failure: null }))
  const { getState, setState } = store
  const run = async <T>(
    what: string,
    send: (wanted: Wanted & { commandId: ReturnType<typeof attempts.idFor> }) => Promise<Result<T>>,
    words: (value: T) => string | null,
  ) => {
    const incidentId = sight.getState().shown
    const { shown: paper, busy } = getState()
    if (busy || incidentId === null || paper === null) return
    setState({ busy: true, done: null, failure: null })
    try {
      if (!(await flush())) return setState({ failure: unstored })
      const subject = `${what}:${incidentId}`
      const made = await send({ commandId: attempts.idFor(subject, paper), incidentId, paper })
      if (!made.ok) return setState({ failure: made.failure })
      attempts.done(subject)
      setState({ done: words(made.value) })
    } finally {
      setState({ busy: false })
    }
  }
  return {
    ...readable(store),
    show: (shown) => setState({ shown, done: null, failure: null }),
    putAway: () => setState({ shown: null, done: null, failure: null }),
    copy: () => run('copy', api.incidents.copyPaper, () => '文字已复制，可直接粘贴'),
    savePdf: () => run('pdf', api.incidents.savePdf, (name) => (name === null ? null : `已存为 ${name}`)),
    print: () => run('print', api.incidents.print, () => '已送打印'),
    dismiss: () => setState({ done: null, failure: null }),
  }
}
