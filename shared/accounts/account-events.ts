import { z } from 'zod'
import { sha256 } from '../attachments/attachment'
import { personName, personPost, role } from './account'

/**
 * Facts about accounts. The password hash itself is not a fact and stays out of the journal; `credential` is the SHA-256
 * of it, so that a swapped hash is noticed at sign-in.
 */
export const accountEvents = {
  'account.created.1': z.object({ name: personName, post: personPost, role, credential: sha256 }),
  'account.changed.1': z.object({ name: personName, post: personPost, role, active: z.boolean() }),
  'account.password-set.1': z.object({ credential: sha256 }),
  'account.signed-in.1': z.object({}),
  'account.sign-in-refused.1': z.object({ failures: z.number().int().positive() }),
  'account.signed-out.1': z.object({}),
} as const
