import {
  type Attachment,
  attachment,
  attachmentFault,
  LARGEST_ATTACHMENT,
  mediaTypeOf,
} from '../../shared/attachments/attachment'
import type { Clock, IdSource } from '../../shared/clock'
import { failure, type Result, success } from '../../shared/result'
import type { SessionKeeper } from '../accounts/session'
import { notTaken } from './attachment-failure'
import type { AttachmentStore } from './attachment-store'
import { createUpload, type Upload, uploadGone } from './upload'

/** Uploads that may be under way at once. */
export const MOST_UPLOADS = 20

/** An upload of which nothing comes for so long was left behind by a window that was loaded anew. */
const IDLE_MS = 5 * 60_000

interface Known {
  upload: Upload
  /** Account and since when that person was signed in. */
  owner: string
  touchedAt: number
}

interface Dependencies {
  store: AttachmentStore
  session: SessionKeeper
  ids: IdSource
  clock: Clock
}

export interface Uploads {
  begin(wanted: { name: string; size: number }): Promise<Result<{ id: string }>>
  append(id: string, piece: Uint8Array): Promise<Result<null>>
  finish(id: string): Promise<Result<Attachment>>
  cancel(id: string): Promise<void>
}

/** The files being taken in. Each belongs to the session that began it and does not outlive it. */
export function createUploads({ store, session, ids, clock }: Dependencies): Uploads {
  const known = new Map<string, Known>()
  let opening = 0
  const ownerNow = () => `${session.actor()} ${session.current()?.since}`

  const find = (id: string): Upload | null => {
    const found = known.get(id)
    if (found?.owner !== ownerNow()) return null
    found.touchedAt = clock.now()
    return found.upload
  }

  const clearLeftBehind = async (owner: string) => {
    const now = clock.now()
    for (const [id, { upload, owner: other, touchedAt }] of known) {
      if (other === owner && now - touchedAt < IDLE_MS) continue
      known.delete(id)
      await upload.cancel()
    }
  }

  return {
    async begin({ name: typed, size }) {
      const told = nameAndSize(typed, size)
      if (!told.ok) return told
      const owner = ownerNow()
      await clearLeftBehind(owner)
      if (known.size + opening >= MOST_UPLOADS) return failure('conflict', '同时收的附件太多，等前面的收完再加')
      opening += 1
      try {
        const id = ids.next()
        const file = await store.receive()
        known.set(id, { upload: createUpload(store, file, told.value), owner, touchedAt: clock.now() })
        return success({ id })
      } catch (error) {
        const refused = notTaken(told.value.name, error)
        if (refused) return refused
        throw error
      } finally {
        opening -= 1
      }
    },
    async append(id, piece) {
      const upload = find(id)
      if (!upload) return uploadGone
      const result = await upload.append(piece)
      if (!result.ok) known.delete(id)
      return result
    },
    async finish(id) {
      const upload = find(id)
      if (!upload) return uploadGone
      const result = await upload.finish()
      known.delete(id)
      return result
    },
    async cancel(id) {
      const upload = find(id)
      if (!upload) return
      known.delete(id)
      await upload.cancel()
    },
  }
}

/** What is wrong with a file before a byte of it has come; else its name as it will be kept. */
function nameAndSize(typed: string, size: number): Result<{ name: string; size: number }> {
  const named = attachment.shape.name.safeParse(typed)
  if (!named.success) return failure('invalid-input', '没有收下附件：文件名里有不可见或残缺的字符，改名后再加')
  const name = named.data
  const isTold = mediaTypeOf(name) === null || size === 0 || size > LARGEST_ATTACHMENT
  const fault = isTold ? attachmentFault({ name, size, head: '' }) : null
  return fault === null ? success({ name, size }) : failure('invalid-input', fault)
}
