import { z } from 'zod'
import { command } from '../ipc/define'

/** Somebody who called before, as of the last time; `times` counts the entries, `lastAt` is UTC ms. */
export const caller = z.object({
  unit: z.string(),
  name: z.string(),
  post: z.string(),
  phone: z.string(),
  times: z.number().int(),
  lastAt: z.number().int(),
  /** What it was found by. */
  foundBy: z.enum(['phone', 'name', 'initials', 'unit']),
})
export type Caller = z.infer<typeof caller>

export const contactsContract = {
  /** Callers whose number, name, pinyin initials or unit fit what is being typed; best first, at most 8. */
  suggest: command(
    'signed-in',
    z.object({ phone: z.string().max(100), name: z.string().max(100), unit: z.string().max(100) }),
    z.array(caller),
  ),
}
