import { setImmediate as nextTurn } from 'node:timers/promises'
import type { Account } from '../../shared/accounts/account'
import type { Clock, IdSource } from '../../shared/clock'
import type { Handlers, Publish } from '../../shared/ipc/contract'
import { success } from '../../shared/result'
import { createNamePinyin } from '../contacts/name-pinyin'
import type { Connection } from '../db/connection'
import type { Journal } from '../journal/journal'
import { accountAdministration } from './account-administration'
import { findLastSignedIn, listAccounts } from './accounts-repository'
import { settlePasswordChange } from './password-change'
import type { PasswordTrials } from './password-trials'
import type { Passwords } from './passwords'
import type { SessionKeeper } from './session'
import { settleSignIn } from './sign-in'

export interface AccountsDependencies {
  db: Connection
  journal: Journal
  session: SessionKeeper
  clock: Clock
  ids: IdSource
  publish: Publish
  passwords: Passwords
  trials: PasswordTrials
}

/** Who may work at this PC, and who does. */
export function accountsHandlers(dependencies: AccountsDependencies): Handlers['accounts'] {
  const { db, journal, session, ids, publish, trials } = dependencies
  const pinyin = createNamePinyin(nextTurn)
  const inUse = () => listAccounts(db).filter((account) => account.active)
  return {
    names: () => success(inUse().map(({ id, name, post, role }: Account) => ({ id, name, post, role }))),
    async spelling() {
      const people = inUse()
      await pinyin.prepare(people, ({ name }) => name)
      return success(people.map(({ id, name }) => ({ id, initials: '', full: '', ...pinyin.find(name) })))
    },
    lastHere: () => success(findLastSignedIn(db, journal.station) ?? null),
    current: () => success(session.current()),
    signIn: ({ accountId, password }) =>
      trials.inTurn(accountId, password, (trial) => settleSignIn(dependencies, trial)),
    signOut() {
      const subject = session.actor()
      const done = journal.execute({ commandId: ids.next(), actor: subject }, () =>
        success([{ type: 'account.signed-out.1', subject, payload: {} }]),
      )
      if (!done.ok) return done
      session.end()
      publish('accounts', 'onSession', null)
      return success(null)
    },
    changePassword: ({ old, next }) =>
      trials.inTurn(session.actor(), old, (trial) => settlePasswordChange(dependencies, trial, { old, next })),
    ...accountAdministration(dependencies),
  }
}
