import { createStore } from 'zustand/vanilla'
import type { Api } from '../../../shared/ipc/contract'
import type { Failure } from '../../../shared/result'
import type { CommandAttempts } from '../../app/command-attempts'
import { type ReadableStore, readable } from '../../app/readable-store'
import type { PoliciesStore } from './policies-store'
import { readTextFile } from './read-text-file'

export interface ImportState {
  isOpen: boolean
  /** The file as chosen or pasted, and as corrected since; kept when it is refused. */
  text: string
  reason: string
  busy: boolean
  failure: Failure | null
  /** What was imported, in a sentence. */
  done: string | null
}

export interface ImportStore extends ReadableStore<ImportState> {
  open(): void
  close(): void
  write(part: Partial<Pick<ImportState, 'text' | 'reason'>>): void
  readFile(file: File): Promise<void>
  submit(): Promise<void>
}

export interface ImportNeeds {
  api: Pick<Api, 'policies'>
  attempts: CommandAttempts
  policies: PoliciesStore
}

const nothing: ImportState = { isOpen: false, text: '', reason: '', busy: false, failure: null, done: null }

/** A pack that comes as the text of a file. */
export function createImportStore({ api, attempts, policies }: ImportNeeds): ImportStore {
  const store = createStore<ImportState>(() => nothing)
  const { getState, setState } = store
  return {
    ...readable(store),
    open: () => setState({ isOpen: true, done: null }),
    close: () => setState({ isOpen: false }),
    write: (part) => setState({ ...part, failure: null }),
    async readFile(file) {
      const read = await readTextFile(file)
      setState(read.ok ? { text: read.value, failure: null } : { failure: read.failure })
    },
    async submit() {
      const { text, reason, busy } = getState()
      if (busy || text.trim() === '') return
      setState({ busy: true })
      const before = policies.getState().settings?.packs ?? []
      const asked = { text, reason }
      const commandId = attempts.idFor('import', asked)
      const imported = await api.policies.importText({ commandId, ...asked }).finally(() => setState({ busy: false }))
      if (!imported.ok) return setState({ failure: imported.failure })
      attempts.done('import')
      policies.accept(imported.value)
      const known = new Set(before.map(({ id, version }) => `${id} ${version}`))
      const fresh = imported.value.packs.find(({ id, version }) => !known.has(`${id} ${version}`))
      const done = fresh
        ? `已导入“${fresh.title}”第 ${fresh.version} 版。${fresh.inUse ? '' : '要用它，选用后保存'}`
        : '已导入'
      // What was changed while it was being stored stays.
      setState((now) => (now.text === text ? { ...nothing, done } : { failure: null, done }))
    },
  }
}
