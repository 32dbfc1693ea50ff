import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { createSessionKeeper } from '../../electron/accounts/session'
import { systemClock, systemIds } from '../../electron/app/system'
import { createAttachmentStore } from '../../electron/attachments/attachment-store'
import { attachmentsHandlers } from '../../electron/attachments/attachments-handlers'
import type { AccountId } from '../../shared/accounts/account'
import { UPLOAD_PIECE, uploadId } from '../../shared/attachments/attachments-contract'
import type { Result } from '../../shared/result'
import { aPdf } from './a-file'

/** What a process on a small disk tells of its attempts, as one line of JSON. */
export interface SmallDiskReport {
  /** Sentence of the refusal, or null when the file was taken. */
  small: string | null
  large: string | null
  smallAgain: string | null
  /** Half-received files after the large one. */
  left: string[]
  /** State of the first small file after all of it. */
  state: string
}

const [, , folder = ''] = process.argv
const session = createSessionKeeper()
session.start({ id: 'a' as AccountId, name: '林砚秋', post: '', role: 'officer', active: true }, systemClock.now())
const store = createAttachmentStore({ folder, ids: systemIds })
const files = attachmentsHandlers({
  store,
  session,
  ids: systemIds,
  clock: systemClock,
  chooseSaveFile: () => Promise.resolve(null),
})

/** Takes in a pdf of so many bytes; answers with the sentence of its refusal, and its hash if it was taken. */
async function take(name: string, bytes: number): Promise<{ refused: string | null; sha256: string }> {
  const content = Buffer.concat([aPdf(name), Buffer.alloc(bytes, name)])
  const refusal = (result: Result<unknown>) => (result.ok ? null : result.failure.message)
  const begun = await files.begin({ name, size: content.length })
  if (!begun.ok) return { refused: refusal(begun), sha256: '' }
  const id = uploadId.parse(begun.value.uploadId)
  for (let at = 0; at < content.length; at += UPLOAD_PIECE) {
    const taken = await files.append({ uploadId: id, piece: new Uint8Array(content.subarray(at, at + UPLOAD_PIECE)) })
    if (!taken.ok) return { refused: refusal(taken), sha256: '' }
  }
  const finished = await files.finish({ uploadId: id })
  return { refused: refusal(finished), sha256: finished.ok ? finished.value.sha256 : '' }
}

async function report(): Promise<SmallDiskReport> {
  const small = await take('小.pdf', 10_000)
  const large = await take('大.pdf', 8_000_000)
  const left = readdirSync(join(folder, 'incoming'))
  const again = await take('再来.pdf', 10_000)
  const state = await store.check(small.sha256)
  return { small: small.refused, large: large.refused, left, smallAgain: again.refused, state }
}

void report().then((told) => console.log(JSON.stringify(told)))
