import { createStore } from 'zustand/vanilla'
import type { Api } from '../../shared/ipc/contract'
import type { Office, OfficeSettings, SetUp } from '../../shared/office/office'
import type { Failure, Result } from '../../shared/result'
import { type ReadableStore, readable } from '../app/readable-store'

export interface OfficeState {
  /** undefined until the main process has answered; null before the first set-up. */
  office: Office | null | undefined
}

/** Commands answer with what went wrong, or null. */
export interface OfficeStore extends ReadableStore<OfficeState> {
  load(): Promise<Failure | null>
  setUp(input: SetUp): Promise<Failure | null>
  setUpSample(): Promise<Failure | null>
  change(settings: OfficeSettings): Promise<Failure | null>
}

/** The office this PC keeps the log of. */
export function createOfficeStore(api: Api['office']): OfficeStore {
  const store = createStore<OfficeState>(() => ({ office: undefined }))
  const keep = (answer: Result<Office | null>): Failure | null => {
    if (!answer.ok) return answer.failure
    store.setState({ office: answer.value })
    return null
  }
  api.onChanged((office) => store.setState({ office }))
  return {
    ...readable(store),
    load: async () => keep(await api.current()),
    setUp: async (input) => keep(await api.setUp(input)),
    setUpSample: async () => keep(await api.setUpSample()),
    change: async (settings) => keep(await api.change(settings)),
  }
}
