import { rename } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import type { IdSource } from '../../shared/clock'
import { failure, type Result, success } from '../../shared/result'
import { causeOf } from '../attachments/attachment-failure'
import { createIncomingFile } from '../attachments/incoming-file'
import { syncFolder } from '../attachments/sync-folder'

/** Writes a file whole or not at all, waits until it is on the disk, and answers with its name. */
export function saveWhole(path: string, content: Uint8Array, ids: IdSource): Promise<Result<string>> {
  return savePieces(path, [content], ids)
}

/** The same for what is too long to be held at once. Where the pieces fail, nothing is written, and their error is thrown. */
export async function savePieces(
  path: string,
  pieces: Iterable<Uint8Array> | AsyncIterable<Uint8Array>,
  ids: IdSource,
): Promise<Result<string>> {
  const name = basename(path)
  try {
    const file = await createIncomingFile(join(dirname(path), `.${ids.next()}.part`))
    try {
      for await (const piece of pieces) await file.append(piece)
      await file.seal()
      await rename(file.path, path)
      await syncFolder(dirname(path))
    } finally {
      await file.discard()
    }
    return success(name)
  } catch (error) {
    const cause = causeOf(error)
    if (!cause) throw error
    return failure('not-stored', `没有存下“${name}”：${cause[1]}。${cause[2]}，或换一个位置`)
  }
}
