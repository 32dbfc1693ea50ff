import { rename } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import type { IdSource } from '../../shared/clock'
import type { AttachmentStore, FileState } from './attachment-store'
import { createIncomingFile } from './incoming-file'
import { syncFolder } from './sync-folder'

/**
 * Writes a copy of a stored file to `path`, checked on the way: what is there afterwards is the whole registered file or
 * what was there before. Throws what the disk says.
 */
export async function writeCopy(
  store: AttachmentStore,
  ids: IdSource,
  sha256: string,
  path: string,
): Promise<FileState> {
  const file = await createIncomingFile(join(dirname(path), `.${ids.next()}.part`))
  try {
    const state = await store.readPieces(sha256, (piece) => file.append(piece))
    if (state !== 'sound') return state
    await file.seal()
    await rename(file.path, path)
    await syncFolder(dirname(path))
    return state
  } finally {
    await file.discard()
  }
}
