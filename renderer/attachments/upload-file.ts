import { type Attachment, attachmentFault } from '../../shared/attachments/attachment'
import { UPLOAD_PIECE } from '../../shared/attachments/attachments-contract'
import type { Api } from '../../shared/ipc/contract'
import { failure, type Result } from '../../shared/result'

/** Bytes that tell what a file is. */
const HEAD_BYTES = 16

export interface UploadWatch {
  /** Told after each piece, in bytes. */
  onSent(sent: number): void
  /** Aborted: the file is not wanted any more. */
  signal: AbortSignal
}

/**
 * Hands a file to the main process piece by piece. Fails with a sentence when the file is of a kind that is not taken, or
 * vanishes or changes while it is read; null when it was called off.
 */
export async function uploadFile(
  attachments: Api['attachments'],
  file: File,
  { onSent, signal }: UploadWatch,
): Promise<Result<Attachment | null>> {
  const head = await readPiece(file, 0, HEAD_BYTES)
  if (!head.ok) return head
  const fault = attachmentFault({ name: file.name, size: file.size, head: toHex(head.value) })
  if (fault) return failure('invalid-input', fault)
  const begun = await attachments.begin({ name: file.name, size: file.size })
  if (!begun.ok) return begun
  const { uploadId } = begun.value
  for (let sent = 0; sent < file.size; ) {
    const piece = await readPiece(file, sent, Math.min(sent + UPLOAD_PIECE, file.size))
    const taken = piece.ok && !signal.aborted ? await attachments.append({ uploadId, piece: piece.value }) : piece
    if (!taken.ok || signal.aborted) {
      const cancelled = await attachments.cancel({ uploadId })
      if (!taken.ok) return taken
      return cancelled.ok ? { ok: true, value: null } : cancelled
    }
    sent += UPLOAD_PIECE
    onSent(Math.min(sent, file.size))
  }
  return attachments.finish({ uploadId })
}

/** A piece of a file; a file that was moved, deleted or written to meanwhile cannot be read any more. */
async function readPiece(file: File, from: number, to: number): Promise<Result<Uint8Array<ArrayBuffer>>> {
  try {
    return { ok: true, value: new Uint8Array(await file.slice(from, to).arrayBuffer()) }
  } catch (reason) {
    if (!(reason instanceof DOMException)) throw reason
    return failure('not-found', `没有收下“${file.name}”：读到一半，文件不见了或被改动。放回原处后再添一次`)
  }
}

function toHex(bytes: Uint8Array): string {
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('')
}
