import { createStore } from 'zustand/vanilla'
import type { Attachment } from '../../shared/attachments/attachment'
import type { IdSource } from '../../shared/clock'
import type { Api } from '../../shared/ipc/contract'
import type { Failure, Result } from '../../shared/result'
import { type ReadableStore, readable } from '../app/readable-store'
import { uploadFile } from './upload-file'

/** A file on its way in, or one that was not taken: then `failure` says why until it is dismissed. */
export interface Upload {
  id: string
  /** What it is to be attached to: id of a draft or of an entry. */
  owner: string
  name: string
  /** Bytes, all and so far. */
  size: number
  sent: number
  failure: Failure | null
}

export interface UploadsState {
  uploads: readonly Upload[]
}

export interface UploadsStore extends ReadableStore<UploadsState> {
  /** Takes files in, one after the other; resolves when the last is in or refused. */
  add(owner: string, files: readonly File[]): Promise<void>
  cancel(id: string): void
  /** Takes a refused file off the list. */
  dismiss(id: string): void
  /** What was to be attached to a draft goes to the entry that it became. */
  handOver(from: string, to: string): void
}

interface UploadsNeeds {
  api: Pick<Api, 'attachments'>
  ids: IdSource
  /** Attaches a file that is in; its failure is shown at the file. */
  attach(owner: string, attachment: Attachment): Promise<Result<unknown>>
}

/** Files being taken in. */
export function createUploadsStore({ api, ids, attach }: UploadsNeeds): UploadsStore {
  const store = createStore<UploadsState>(() => ({ uploads: [] }))
  const stops = new Map<string, AbortController>()
  let underWay: Promise<void> = Promise.resolve()

  const change = (id: string, patch: Partial<Upload>) =>
    store.setState(({ uploads }) => ({
      uploads: uploads.map((upload) => (upload.id === id ? { ...upload, ...patch } : upload)),
    }))
  const remove = (id: string) =>
    store.setState(({ uploads }) => ({ uploads: uploads.filter((upload) => upload.id !== id) }))

  const takeIn = async (id: string, file: File): Promise<void> => {
    const stop = stops.get(id)
    if (!stop || stop.signal.aborted) return
    const uploaded = await uploadFile(api.attachments, file, {
      onSent: (sent) => change(id, { sent }),
      signal: stop.signal,
    })
    stops.delete(id)
    if (!uploaded.ok) return change(id, { failure: uploaded.failure })
    if (uploaded.value === null) return remove(id)
    const owner = store.getState().uploads.find((upload) => upload.id === id)?.owner
    const attached = owner === undefined ? null : await attach(owner, uploaded.value)
    if (attached && !attached.ok) change(id, { failure: attached.failure })
    else remove(id)
  }

  return {
    ...readable(store),
    add: (owner, files) => {
      for (const file of files) {
        const id = ids.next()
        stops.set(id, new AbortController())
        const upload: Upload = { id, owner, name: file.name, size: file.size, sent: 0, failure: null }
        store.setState(({ uploads }) => ({ uploads: [...uploads, upload] }))
        underWay = underWay.then(() => takeIn(id, file))
      }
      return underWay
    },
    cancel: (id) => {
      stops.get(id)?.abort()
      remove(id)
    },
    dismiss: remove,
    handOver: (from, to) =>
      store.setState(({ uploads }) => ({
        uploads: uploads.map((upload) => (upload.owner === from ? { ...upload, owner: to } : upload)),
      })),
  }
}
