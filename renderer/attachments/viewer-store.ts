import { createStore } from 'zustand/vanilla'
import type { Attachment } from '../../shared/attachments/attachment'
import type { Api } from '../../shared/ipc/contract'
import type { Failure } from '../../shared/result'
import { type ReadableStore, readable } from '../app/readable-store'

export interface ViewerState {
  /** The attachment that is looked at; null while the viewer is closed. */
  open: Attachment | null
  /** Its checked bytes, once they were read. */
  content: Uint8Array<ArrayBuffer> | null
  /** Why it was not opened or not saved. */
  failure: Failure | null
  /** Name of the copy that was saved last. */
  savedAs: string | null
}

export interface ViewerStore extends ReadableStore<ViewerState> {
  show(attachment: Attachment): Promise<void>
  close(): void
  /** Saves a copy where the officer says. */
  saveCopy(): Promise<void>
}

const closed: ViewerState = { open: null, content: null, failure: null, savedAs: null }

/** The attachment that is looked at. The main process compares it with its registered hash before handing it over. */
export function createViewerStore(attachments: Api['attachments']): ViewerStore {
  const store = createStore<ViewerState>(() => closed)
  const isOpen = (attachment: Attachment) => store.getState().open?.sha256 === attachment.sha256
  return {
    ...readable(store),
    show: async (attachment) => {
      store.setState({ ...closed, open: attachment })
      const read = await attachments.read({ sha256: attachment.sha256 })
      if (!isOpen(attachment)) return
      if (read.ok) store.setState({ content: new Uint8Array(read.value) })
      else store.setState({ failure: read.failure })
    },
    close: () => store.setState(closed),
    saveCopy: async () => {
      const { open } = store.getState()
      if (!open) return
      const saved = await attachments.saveCopy({ sha256: open.sha256, name: open.name })
      if (!isOpen(open)) return
      if (saved.ok) store.setState({ savedAs: saved.value })
      else store.setState({ failure: saved.failure })
    },
  }
}
