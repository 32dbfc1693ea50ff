import { basename } from 'node:path'
import { uploadId } from '../../shared/attachments/attachments-contract'
import type { Clock, IdSource } from '../../shared/clock'
import type { Handlers } from '../../shared/ipc/contract'
import { failure, type Result, success } from '../../shared/result'
import type { SessionKeeper } from '../accounts/session'
import { notCopied, notRead } from './attachment-failure'
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
    check: ({ sha256 }) => reading(async () => success({ state: await store.check(sha256) })),
    read: ({ sha256 }) =>
      reading(async () => {
        const { state, content } = await store.readWhole(sha256)
        return state === 'sound' ? success(content) : unsound[state]
      }),
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

async function reading<T>(read: () => Promise<Result<T>>): Promise<Result<T>> {
  try {
    return await read()
  } catch (error) {
    const refused = notRead(error)
    if (refused) return refused
    throw error
  }
}
