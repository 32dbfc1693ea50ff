import { createHash } from 'node:crypto'
import type { Attachment } from '../../shared/attachments/attachment'
import { UPLOAD_PIECE } from '../../shared/attachments/attachments-contract'
import type { Api } from '../../shared/ipc/contract'
import type { Result } from '../../shared/result'

/** A small pdf that differs by what it says. */
export function aPdf(words = '停电范围图'): Buffer {
  return Buffer.from(`%PDF-1.7\n% ${words}\n%%EOF\n`)
}

export function sha256Of(content: Uint8Array): string {
  return createHash('sha256').update(content).digest('hex')
}

/** Takes a file in piece by piece, as the window does; answers with the first failure or the attachment. */
export async function upload(
  api: Api['attachments'],
  name: string,
  content: Uint8Array,
  told: { size?: number } = {},
): Promise<Result<Attachment>> {
  const begun = await api.begin({ name, size: told.size ?? content.byteLength })
  if (!begun.ok) return begun
  const { uploadId } = begun.value
  for (let at = 0; at < content.byteLength; at += UPLOAD_PIECE) {
    const piece = new Uint8Array(content.subarray(at, at + UPLOAD_PIECE))
    const taken = await api.append({ uploadId, piece })
    if (!taken.ok) return taken
  }
  return api.finish({ uploadId })
}
