import { type Attachment, attachmentFault, mediaTypeOf } from '../../shared/attachments/attachment'
import { failure, type Result, success } from '../../shared/result'
import { notTaken } from './attachment-failure'
import type { AttachmentStore } from './attachment-store'
import type { IncomingFile } from './incoming-file'

/** A file on its way in. Whatever goes wrong ends it and leaves no half file. */
export interface Upload {
  append(piece: Uint8Array): Promise<Result<null>>
  finish(): Promise<Result<Attachment>>
  cancel(): Promise<void>
}

/** Bytes by which every kind of file can be told. */
const TELLING_BYTES = 8

export const uploadGone = failure('not-found', '没有收下附件：中途断开了。正文不受影响，重新加入这个文件')

/** Takes in a file as its pieces come, one after the other in the order of the calls. `size` is what it should come to. */
export function createUpload(store: AttachmentStore, file: IncomingFile, told: { name: string; size: number }): Upload {
  let last: Promise<unknown> = Promise.resolve()
  let ended = false

  const end = async () => {
    ended = true
    await file.discard()
  }

  const inTurn = <T>(work: () => Promise<Result<T>>): Promise<Result<T>> => {
    const turn = last.then(async () => {
      if (ended) return uploadGone
      try {
        const result = await work()
        if (!result.ok) await end()
        return result
      } catch (error) {
        await end()
        const refused = notTaken(told.name, error)
        if (refused) return refused
        throw error
      }
    })
    // Whoever called hears of the error; the next piece finds the upload ended.
    last = turn.catch(() => null)
    return turn
  }

  return {
    append: (piece) =>
      inTurn(async () => {
        await file.append(piece)
        return faultSoFar(file, told) ?? success(null)
      }),
    finish: () =>
      inTurn(async () => {
        const fault = faultAtEnd(file, told)
        if (fault) return fault
        const sha256 = await store.keep(file)
        ended = true
        return success({ ...told, sha256, mediaType: mediaTypeOf(told.name) ?? '' })
      }),
    async cancel() {
      await last
      await end()
    },
  }
}

/** Tells a program file by its first piece, before the rest of a hundred megabytes comes. */
function faultSoFar(file: IncomingFile, { name, size }: { name: string; size: number }): Result<never> | null {
  if (file.size() > size) return changedMeanwhile(name)
  if (file.head().length < TELLING_BYTES * 2 && file.size() < size) return null
  const fault = attachmentFault({ name, size, head: file.head() })
  return fault === null ? null : failure('invalid-input', fault)
}

function faultAtEnd(file: IncomingFile, told: { name: string; size: number }): Result<never> | null {
  return file.size() === told.size ? faultSoFar(file, told) : changedMeanwhile(told.name)
}

function changedMeanwhile(name: string): Result<never> {
  return failure('conflict', `没有收下“${name}”：读到一半，原文件被移走或改动。正文不受影响，重新加入这个文件`)
}
