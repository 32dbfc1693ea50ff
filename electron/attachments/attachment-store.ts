import { createHash } from 'node:crypto'
import { mkdirSync, readdirSync, rmSync, statSync } from 'node:fs'
import { chmod, type FileHandle, mkdir, open, rename, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { LARGEST_ATTACHMENT } from '../../shared/attachments/attachment'
import type { IdSource } from '../../shared/clock'
import { errorCode } from '../db/storage-failure'
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
  /** The content in memory of its own: a small Buffer shares its block with others, and the whole block would travel. */
  readWhole(sha256: string): Promise<{ state: FileState; content: Uint8Array<ArrayBuffer> }>
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
  const sizeOf = (sha256: string) => statSync(pathOf(sha256), { throwIfNoEntry: false })?.size

  const readPieces: AttachmentStore['readPieces'] = async (sha256, take) => {
    const file = await openIfThere(pathOf(sha256))
    if (!file) return 'missing'
    try {
      if ((await file.stat()).size > LARGEST_ATTACHMENT) return 'altered'
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

  const readWhole: AttachmentStore['readWhole'] = async (sha256) => {
    // Filled as it is read: putting a hundred megabytes together at the end would keep the main process for too long.
    const content = new Uint8Array(Math.min(sizeOf(sha256) ?? 0, LARGEST_ATTACHMENT))
    let at = 0
    const state = await readPieces(sha256, (piece) => {
      content.set(piece.subarray(0, content.length - at), at)
      at = Math.min(at + piece.length, content.length)
    })
    return { state, content }
  }

  const check = (sha256: string) => readPieces(sha256, () => undefined)

  return {
    holds: ({ sha256, size }) => sizeOf(sha256) === size,
    receive: () => createIncomingFile(join(incoming, `${ids.next()}.part`)),
    check,
    readPieces,
    readWhole,
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

async function openIfThere(path: string): Promise<FileHandle | null> {
  try {
    return await open(path, 'r')
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return null
    throw error
  }
}
