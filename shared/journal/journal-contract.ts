import { z } from 'zod'
import { announcement, command } from '../ipc/define'
import { jobProgress, journalRow, verification } from './journal'

export const journalContract = {
  /** Rows of the journal about one subject, oldest first. */
  of: command('signed-in', z.object({ subject: z.string().max(64) }), z.array(journalRow)),
  /** Checks the whole chain and replays it against the live tables, outside the main process. */
  verify: command('signed-in', z.void(), verification),
  /** Replays the journal into empty tables; saving waits meanwhile. */
  rebuild: command('administrator', z.void(), verification),
  /** Stops a running check. */
  cancel: command('signed-in', z.void(), z.null()),
  onProgress: announcement(jobProgress),
}
