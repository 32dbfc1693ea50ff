import type { Clock, IdSource } from '../../shared/clock'
import { failure, type Result, success } from '../../shared/result'
import type { Connection, Tx } from '../db/connection'
import type { NewEvent } from '../journal/event-catalogue'
import type { Journal } from '../journal/journal'
import { saveCredential } from './accounts-repository'
import { countRight, countWrong, refusalSentence, type Trial } from './password-trials'
import { credentialDigest, type Passwords } from './passwords'

interface Dependencies {
  db: Connection
  journal: Journal
  ids: IdSource
  clock: Clock
  passwords: Passwords
}

const WRONG = '旧密码不对，没有改'

/** Stores a password's hash beside the fact that it was set; wrong tries and a pause end with it. */
export function setCredential(tx: Tx, accountId: string, phc: string): NewEvent {
  saveCredential(tx, { account_id: accountId, phc, failures: 0, paused_until: 0 })
  return { type: 'account.password-set.1', subject: accountId, payload: { credential: credentialDigest(phc) } }
}

/** Changes one's own password once the old one proved right. A wrong one counts towards the pause, as at sign-in. */
export async function settlePasswordChange(
  { db, journal, ids, clock, passwords }: Dependencies,
  trial: Trial,
  { old, next }: { old: string; next: string },
): Promise<Result<null>> {
  if (trial.kind === 'wrong' && trial.account) {
    const { id } = trial.account
    const failures = db.inTransaction((tx) => countWrong(tx, id, clock.now()))
    const sentence = refusalSentence(trial, failures, WRONG)
    return failure('not-allowed', sentence, { old: sentence })
  }
  if (trial.kind !== 'right') return failure('not-allowed', refusalSentence(trial, 0, WRONG))
  if (old.normalize('NFC') === next.normalize('NFC')) {
    return failure('invalid-input', '新密码与旧密码相同，换一个', { next: '与旧密码相同' })
  }
  const { account, phc } = trial
  const nextPhc = await passwords.hash(next)
  const done = journal.execute({ commandId: ids.next(), actor: account.id }, (tx) => {
    if (!countRight(tx, account.id, phc)) return failure('conflict', '密码刚被改过，用新密码再试')
    return success([setCredential(tx, account.id, nextPhc)])
  })
  return done.ok ? success(null) : done
}
