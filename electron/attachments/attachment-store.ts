import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, rmSync, statSync } from 'node:fs'
import { chmod, mkdir, open, rename, rm } from 'node:fs/promises'
import { join } from 'node:path'
import type { IdSource } from '../../shared/clock'
import { createIncomingFile, type IncomingFile } from './incoming-file'
import { syncFolder } from './sync-folder'

/** How a stored file stands against its registered hash. */
export type FileState = 'sound' | 'missing' | 'altered'

/** Files beside the database, each named by the SHA-256 of its content. What an officer calls a file is never a path here. */
export interface AttachmentStore {
  /** Whether there is a file of this hash and size; whether it is what it was, only `check` says. */
  holds(file: { sha256: string; size: number }): boolean
  /** Opens an empty file to be filled; it becomes an attachment only by `keep`. */
  receive(): Promise<IncomingFile>
  /** Puts a filled file under its hash, on disk before the answer comes; one that is there already is kept instead. */
  keep(file: IncomingFile): Promise<string>
  check(sha256: string): Promise<FileState>
  /** Hands over the content in pieces, in order; the last answer says whether it was what was registered. */
  readPieces(sha256: string, take: (piece: Buffer) => void | Promise<void>): Promise<FileState>
}

/** Bytes read at a time: hashing one piece keeps the main process for two milliseconds at most. */
const PIECE = 1024 * 1024

/** Nobody changes an attachment by mistake; the hash shows who changed it on purpose. */
const READ_ONLY = 0o444

/** Opens the store in a folder of its own and clears what a crash left of half-received files. */
export function createAttachmentStore({ folder, ids }: { folder: string; ids: IdSource }): AttachmentStore {
  const incoming = join(folder, 'incoming')
  mkdirSync(incoming, { recursive: true })
  for (const leftover of readdirSync(incoming)) rmSync(join(incoming, leftover), { recursive: true, force: true })
  const pathOf = (sha256: string) => join(folder, sha256.slice(0, 2), sha256)

  const readPieces: AttachmentStore['readPieces'] = async (sha256, take) => {
    if (!existsSync(pathOf(sha256))) return 'missing'
    const file = await open(pathOf(sha256), 'r')
    try {
      const hash = createHash('sha256')
      for (;;) {
        const { bytesRead, buffer } = await file.read(Buffer.allocUnsafe(PIECE), 0, PIECE, null)
        if (bytesRead === 0) break
        const piece = buffer.subarray(0, bytesRead)
        hash.update(piece)
        await take(piece)
      }
      return hash.digest('hex') === sha256 ? 'sound' : 'altered'
    } finally {
      await file.close()
    }
  }

  const check = (sha256: string) => readPieces(sha256, () => undefined)

  return {
    holds: ({ sha256, size }) => statSync(pathOf(sha256), { throwIfNoEntry: false })?.size === size,
    receive: () => createIncomingFile(join(incoming, `${ids.next()}.part`)),
    check,
    readPieces,
    async keep(file) {
      const sha256 = await file.seal()
      if ((await check(sha256)) === 'sound') {
        await file.discard()
        return sha256
      }
      const target = pathOf(sha256)
      await mkdir(join(folder, sha256.slice(0, 2)), { recursive: true })
      // A damaged file under this hash gives way to the sound one; some systems refuse to replace what is read-only.
      await rm(target, { force: true })
      await chmod(file.path, READ_ONLY)
      await rename(file.path, target)
      await syncFolder(join(folder, sha256.slice(0, 2)))
      await syncFolder(folder)
      return sha256
    },
  }
}
