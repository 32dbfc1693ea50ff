import { z } from 'zod'
import { command } from '../ipc/define'
import { idText } from '../text'
import { attachment, sha256 } from './attachment'

export const uploadId = idText.brand('UploadId')

/** Largest piece of an upload, in bytes. */
export const UPLOAD_PIECE = 1024 * 1024

export const attachmentsContract = {
  /** Begins taking in a file that was dropped, pasted or chosen; says what it is refused for. Nothing is kept until `finish`. */
  begin: command(
    'record',
    z.object({ name: z.string().min(1).max(255), size: z.number().int().nonnegative() }),
    z.object({ uploadId }),
  ),
  append: command(
    'record',
    z.object({
      uploadId,
      piece: z.instanceof(Uint8Array).refine((piece) => piece.byteLength <= UPLOAD_PIECE, 'piece too large'),
    }),
    z.null(),
  ),
  finish: command('record', z.object({ uploadId }), attachment),
  cancel: command('record', z.object({ uploadId }), z.null()),
  /** Reads the stored file whole and compares it with its registered hash. */
  check: command('signed-in', z.object({ sha256 }), z.object({ state: z.enum(['sound', 'missing', 'altered']) })),
  /** The checked content; fails with a sentence when the file is missing or was altered. */
  read: command('signed-in', z.object({ sha256 }), z.instanceof(Uint8Array)),
  /** Asks where and writes a copy; answers with its file name, null when the officer changed his mind. */
  saveCopy: command('signed-in', attachment.pick({ sha256: true, name: true }), z.string().nullable()),
}
