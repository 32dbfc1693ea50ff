import type { Account } from '../../shared/accounts/account'
import type { Clock } from '../../shared/clock'
import type { Connection, Tx } from '../db/connection'
import { findAccount, findCredential, findCredentialDigest, saveCredential } from './accounts-repository'
import { credentialDigest, type Passwords } from './passwords'
import { pauseAfter, TRIES_BEFORE_PAUSE, waitWords } from './sign-in-pause'

/** What came of trying a password. `phc` is the hash that it fitted. */
export type Trial =
  | { kind: 'right'; account: Account; phc: string }
  | { kind: 'wrong'; account: Account | null }
  | { kind: 'altered'; account: Account; failures: number }
  | { kind: 'paused'; remainingMs: number }

interface Dependencies {
  db: Connection
  clock: Clock
  passwords: Passwords
}

const ALTERED = '这个账户的密码记录在程序之外被改动过，不能使用。请另一位管理员重设密码；没有别的管理员时，用备份恢复'

/**
 * Tries passwords one after another: tries sent together would otherwise all be compared before the first of them counts.
 * An account that is unknown or no longer active is refused like a wrong password, in the same words and time.
 */
export function createPasswordTrials(dependencies: Dependencies) {
  let last: Promise<unknown> = Promise.resolve()
  return {
    /** `settle` writes down what came of it before the next try is looked at. */
    inTurn<T>(accountId: string, password: string, settle: (trial: Trial) => T | Promise<T>): Promise<T> {
      const turn = last.then(async () => settle(await tryPassword(dependencies, accountId, password)))
      // Whoever asked hears of the error; the next in the queue need not.
      last = turn.catch(() => null)
      return turn
    },
  }
}

export type PasswordTrials = ReturnType<typeof createPasswordTrials>

async function tryPassword({ db, clock, passwords }: Dependencies, id: string, password: string): Promise<Trial> {
  const account = findAccount(db, id)
  const credential = findCredential(db, id)
  if (!account) {
    await passwords.verify(null, password)
    return { kind: 'wrong', account: null }
  }
  if (!credential || credentialDigest(credential.phc) !== findCredentialDigest(db, id)) {
    return { kind: 'altered', account, failures: credential?.failures ?? 0 }
  }
  const remainingMs = remainingPause(db, credential, clock.now())
  if (remainingMs > 0) return { kind: 'paused', remainingMs }
  const fits = await passwords.verify(account.active ? credential.phc : null, password)
  return fits ? { kind: 'right', account, phc: credential.phc } : { kind: 'wrong', account }
}

/**
 * What is left of the pause, in ms. A clock that was set back would make it endless: it is never longer than the pause
 * that so many wrong passwords earn, counted from now.
 */
function remainingPause(
  db: Connection,
  credential: NonNullable<ReturnType<typeof findCredential>>,
  now: number,
): number {
  const remaining = credential.paused_until - now
  const longest = pauseAfter(credential.failures)
  if (remaining <= longest) return remaining
  db.inTransaction((tx) => saveCredential(tx, { ...credential, paused_until: now + longest }))
  return longest
}

/** Counts a wrong password, inside the transaction that records it. Answers with how many there are now. */
export function countWrong(tx: Tx, accountId: string, at: number): number {
  const credential = findCredential(tx, accountId)
  if (!credential) throw new Error(`account ${accountId} lost its credential while it was tried`)
  const failures = credential.failures + 1
  saveCredential(tx, { ...credential, failures, paused_until: at + pauseAfter(failures) })
  return failures
}

/** Forgets wrong passwords after a right one. Answers false when the password was changed since it was compared. */
export function countRight(tx: Tx, accountId: string, phc: string): boolean {
  if (findCredential(tx, accountId)?.phc !== phc) return false
  saveCredential(tx, { account_id: accountId, phc, failures: 0, paused_until: 0 })
  return true
}

/** Why a try is refused, as a sentence. `failures` counts the wrong ones in a row; `wrong` says what did not fit. */
export function refusalSentence(trial: Exclude<Trial, { kind: 'right' }>, failures: number, wrong: string): string {
  switch (trial.kind) {
    case 'wrong': {
      const pause = pauseAfter(failures)
      return pause === 0 ? wrong : `${wrong}。连续 ${failures} 次不对，暂停 ${waitWords(pause)}后再试`
    }
    case 'altered':
      return ALTERED
    case 'paused':
      return `密码连续 ${TRIES_BEFORE_PAUSE} 次以上不对，已暂停，${waitWords(trial.remainingMs)}后再试`
  }
}
