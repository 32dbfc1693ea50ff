import { z } from 'zod'
import { role } from './account'

const person = z.object({ name: z.string(), post: z.string(), role })

/**
 * Facts about accounts. The password hash itself is not a fact and stays out of the journal; `credential` is the SHA-256
 * (hex) of it, so that a swapped hash is noticed at sign-in.
 */
export const accountEvents = {
  'account.created.1': person.extend({ credential: z.string() }),
  'account.changed.1': person.extend({ active: z.boolean() }),
  'account.password-set.1': z.object({ credential: z.string() }),
  'account.signed-in.1': z.object({}),
  'account.sign-in-refused.1': z.object({ failures: z.number().int() }),
  'account.signed-out.1': z.object({}),
} as const
