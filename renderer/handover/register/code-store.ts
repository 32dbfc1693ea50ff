import { createStore } from 'zustand/vanilla'
import type { CodeVerdict } from '../../../shared/handover/handover-contract'
import type { Api } from '../../../shared/ipc/contract'
import type { Failure } from '../../../shared/result'
import { type ReadableStore, readable } from '../../app/readable-store'

export interface CodeState {
  /** As typed from the paper. */
  code: string
  busy: boolean
  /** What the journal says to the code that was compared; null once another one is typed. */
  verdict: CodeVerdict | null
  failure: Failure | null
}

export interface CodeStore extends ReadableStore<CodeState> {
  write(code: string): void
  compare(): Promise<void>
}

/** A check code from paper, compared with the journal. */
export function createCodeStore(api: Pick<Api, 'handover'>): CodeStore {
  const store = createStore<CodeState>(() => ({ code: '', busy: false, verdict: null, failure: null }))
  const { getState, setState } = store
  return {
    ...readable(store),
    write: (code) => setState({ code, verdict: null, failure: null }),
    compare: async () => {
      const { code, busy } = getState()
      if (busy || code.trim() === '') return
      setState({ busy: true, failure: null })
      const compared = await api.handover.checkCode({ code }).finally(() => setState({ busy: false }))
      // The answer is about the code that was asked about, not about what was typed since.
      if (getState().code !== code) return
      setState(compared.ok ? { verdict: compared.value } : { failure: compared.failure })
    },
  }
}
