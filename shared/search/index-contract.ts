import { z } from 'zod'
import { command } from '../ipc/define'

/** How much of the log the index holds; what it does not hold is read record by record, which is slow and misses nothing. */
export const indexState = z.object({
  records: z.number().int(),
  indexed: z.number().int(),
  running: z.boolean(),
  /** Of the work that is running, 0..1; at rest what is indexed of all. */
  done: z.number().min(0).max(1),
  /** Why the last work ended early, in a sentence; null: it did not. */
  failure: z.string().nullable(),
})
export type IndexState = z.infer<typeof indexState>

/** Its progress is announced by `search.onIndexed`. */
export const searchIndexContract = {
  state: command('signed-in', z.void(), indexState),
  /** Makes it whole outside the main process, or anew; answers when it is done. Everybody goes on recording and searching meanwhile. */
  rebuild: command('administrator', z.object({ anew: z.boolean() }), indexState),
  /** Stops the work; what is indexed stays. */
  stop: command('administrator', z.void(), z.null()),
}
