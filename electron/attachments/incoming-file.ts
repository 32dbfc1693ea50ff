import { createHash } from 'node:crypto'
import { open, rm } from 'node:fs/promises'

/** A file while it is being received, hashed as it comes. */
export interface IncomingFile {
  readonly path: string
  /** Bytes received so far. */
  size(): number
  /** First bytes as lower-case hex, as far as they have come. */
  head(): string
  append(piece: Uint8Array): Promise<void>
  /** Brings the content to the disk, closes the file and answers with its SHA-256 (hex). Call it once. */
  seal(): Promise<string>
  /** Closes and removes the file. Harmless when it is gone. */
  discard(): Promise<void>
}

/** As many bytes as any signature of a kind of file is long. */
const HEAD_BYTES = 16

/** Creates an empty file at `path`; fails when there is one. */
export async function createIncomingFile(path: string): Promise<IncomingFile> {
  const file = await open(path, 'wx')
  const hash = createHash('sha256')
  let size = 0
  let head = Buffer.alloc(0)
  let isOpen = true
  const close = async () => {
    if (!isOpen) return
    isOpen = false
    await file.close()
  }
  return {
    path,
    size: () => size,
    head: () => head.toString('hex'),
    async append(piece) {
      await file.appendFile(piece)
      hash.update(piece)
      size += piece.byteLength
      if (head.length < HEAD_BYTES) head = Buffer.concat([head, piece.subarray(0, HEAD_BYTES - head.length)])
    },
    async seal() {
      await file.sync()
      await close()
      return hash.digest('hex')
    },
    async discard() {
      await close()
      await rm(path, { force: true })
    },
  }
}
