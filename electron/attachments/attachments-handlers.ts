import { basename } from 'node:path'
import { uploadId } from '../../shared/attachments/attachments-contract'
import type { Clock, IdSource } from '../../shared/clock'
import type { Handlers } from '../../shared/ipc/contract'
import { failure, type Result, success } from '../../shared/result'
import type { SessionKeeper } from '../accounts/session'
import { notCopied } from './attachment-failure'
import type { AttachmentStore, FileState } from './attachment-store'
import { safeFileName } from './file-name'
import { writeCopy } from './save-copy'
import { createUploads } from './uploads'

export interface AttachmentsDependencies {
  store: AttachmentStore
  session: SessionKeeper
  ids: IdSource
  clock: Clock
  /** Asks where to save a file of this name; null when the officer changed his mind. */
  chooseSaveFile: (name: string) => Promise<string | null>
}

const unsound: Record<Exclude<FileState, 'sound'>, Result<never>> = {
  missing: failure('not-found', '附件的文件不见了，未打开。登记还在，请管理员用备份恢复'),
  altered: failure('conflict', '附件与登记不符，文件已被改动，未打开。请管理员用备份恢复'),
}

/** Takes files in, shows them, hands out copies. */
export function attachmentsHandlers(dependencies: AttachmentsDependencies): Handlers['attachments'] {
  const { store, ids, chooseSaveFile } = dependencies
  const uploads = createUploads(dependencies)
  return {
    async begin(wanted) {
      const begun = await uploads.begin(wanted)
      return begun.ok ? success({ uploadId: uploadId.parse(begun.value.id) }) : begun
    },
    append: ({ uploadId: id, piece }) => uploads.append(id, piece),
    finish: ({ uploadId: id }) => uploads.finish(id),
    async cancel({ uploadId: id }) {
      await uploads.cancel(id)
      return success(null)
    },
    check: async ({ sha256 }) => success({ state: await store.check(sha256) }),
    async read({ sha256 }) {
      const pieces: Buffer[] = []
      const state = await store.readPieces(sha256, (piece) => {
        pieces.push(piece)
      })
      return state === 'sound' ? success(joined(pieces)) : unsound[state]
    },
    async saveCopy({ sha256, name }) {
      const path = await chooseSaveFile(safeFileName(name))
      if (path === null) return success(null)
      try {
        const state = await writeCopy(store, ids, sha256, path)
        return state === 'sound' ? success(basename(path)) : unsound[state]
      } catch (error) {
        const refused = notCopied(basename(path), error)
        if (refused) return refused
        throw error
      }
    },
  }
}

/** In memory of its own: a small Buffer shares its block with others, and the whole block would travel to the window. */
function joined(pieces: readonly Buffer[]): Uint8Array<ArrayBuffer> {
  const whole = new Uint8Array(pieces.reduce((size, piece) => size + piece.length, 0))
  let at = 0
  for (const piece of pieces) {
    whole.set(piece, at)
    at += piece.length
  }
  return whole
}
