import type { Account, Session } from '../../shared/accounts/account'
import type { IdSource } from '../../shared/clock'
import type { Publish } from '../../shared/ipc/contract'
import { failure, type Refused, type Result, success } from '../../shared/result'
import type { NewEvent } from '../journal/event-catalogue'
import type { Journal } from '../journal/journal'
import { findAccount } from './accounts-repository'
import { countRight, countWrong, refusalSentence, type Trial } from './password-trials'
import type { SessionKeeper } from './session'

export interface SigningIn {
  journal: Journal
  session: SessionKeeper
  ids: IdSource
  publish: Publish
}

/** The facts of somebody signing in: whoever was signed in before leaves first. */
export function signInFacts(session: SessionKeeper, accountId: string): [NewEvent, ...NewEvent[]] {
  const arrival: NewEvent = { type: 'account.signed-in.1', subject: accountId, payload: {} }
  const before = session.current()
  if (!before) return [arrival]
  return [{ type: 'account.signed-out.1', subject: before.account.id, payload: {} }, arrival]
}

/** Begins the session of somebody whose signing-in was recorded at `since` (UTC ms), and tells the window. */
export function beginSession({ session, publish }: SigningIn, account: Account, since: number): Session {
  const begun = session.start(account, since)
  publish('accounts', 'onSession', begun)
  return begun
}

const WRONG = '姓名或密码不对，没有登录'

/** Signs in whoever typed the right password; records the refusal of whoever did not. */
export function settleSignIn(parts: SigningIn, trial: Trial): Result<Session> {
  if (trial.kind !== 'right') return refuseTrial(parts, trial, WRONG)
  const { account, phc } = trial
  let arrived: { account: Account; at: number } | undefined
  const done = parts.journal.execute({ commandId: parts.ids.next(), actor: account.id }, (tx, at) => {
    const now = findAccount(tx, account.id)
    if (!now?.active || !countRight(tx, account.id, phc)) {
      return failure('conflict', '这个账户刚被改过，再登录一次')
    }
    arrived = { account: now, at }
    return success(signInFacts(parts.session, account.id))
  })
  if (!done.ok) return done
  if (!arrived) throw new Error('signing in was recorded without being decided')
  return success(beginSession(parts, arrived.account, arrived.at))
}

/**
 * Records that a password did not fit and answers with the sentence; `wrong` says what did not happen. A try during a pause
 * is not recorded: nothing was compared, and the log of the pause's cause is enough. Neither is one for an account that
 * does not exist, which is no subject.
 */
export function refuseTrial(
  { journal, ids }: Pick<SigningIn, 'journal' | 'ids'>,
  trial: Exclude<Trial, { kind: 'right' }>,
  wrong: string,
): Refused {
  if (trial.kind === 'paused' || !trial.account) return failure('not-allowed', refusalSentence(trial, 0, wrong))
  const { id } = trial.account
  let failures = 0
  const done = journal.execute({ commandId: ids.next(), actor: null }, (tx, at) => {
    failures = trial.kind === 'altered' ? trial.failures : countWrong(tx, id, at)
    return success([{ type: 'account.sign-in-refused.1', subject: id, payload: { failures } }])
  })
  return done.ok ? failure('not-allowed', refusalSentence(trial, failures, wrong)) : done
}
