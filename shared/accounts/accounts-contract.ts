import { z } from 'zod'
import { announcement, command } from '../ipc/define'
import { account, accountId, newPassword, password, personName, personPost, role, session } from './account'

const person = z.object({ name: personName, post: personPost, role })

export const accountsContract = {
  /** Who may sign in at this PC. */
  names: command('anyone', z.void(), z.array(account.pick({ id: true, name: true, post: true, role: true }))),
  /**
   * How the names are spelled: initials (gcn) and whole (guchangning), empty where the dictionary knows none. It is read the
   * first time, so this is asked when somebody types letters.
   */
  spelling: command(
    'signed-in',
    z.void(),
    z.array(z.object({ id: accountId, initials: z.string(), full: z.string() })),
  ),
  /** Who signed in last at this PC, so that the same person only types the password. */
  lastHere: command('anyone', z.void(), accountId.nullable()),
  current: command('anyone', z.void(), session.nullable()),
  signIn: command('anyone', z.object({ accountId, password }), session),
  signOut: command('signed-in', z.void(), z.null()),
  /** One's own password; the old one is asked again. */
  changePassword: command('signed-in', z.object({ old: password, next: newPassword }), z.null()),

  list: command('administrator', z.void(), z.array(account)),
  create: command('administrator', person.extend({ password: newPassword }), account),
  change: command('administrator', person.extend({ accountId, active: z.boolean() }), account),
  setPassword: command('administrator', z.object({ accountId, next: newPassword }), z.null()),

  onSession: announcement(session.nullable()),
}
