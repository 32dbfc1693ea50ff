import type { Account } from '../../shared/accounts/account'
import type { IdSource } from '../../shared/clock'
import type { Signing } from '../../shared/handover/signature'
import { failure, type Result } from '../../shared/result'
import { findAccount } from '../accounts/accounts-repository'
import { countRight, type PasswordTrials, type Trial } from '../accounts/password-trials'
import { refuseTrial } from '../accounts/sign-in'
import type { Tx } from '../db/connection'
import type { Decision, Journal } from '../journal/journal'

export interface SigningParts {
  journal: Journal
  ids: IdSource
  trials: PasswordTrials
}

/** What is asked beside who signs; the password is no part of it. */
interface Asked {
  commandId: string
  signing: Signing
  asked: unknown
}

const WRONG = '密码不对，没有签字'

/**
 * Carries out what somebody signs with their own password: they are the actor of it, whoever is signed in at the desk. Wrong
 * passwords count towards the pause of the account like those at the sign-in.
 */
export function signed(
  parts: SigningParts,
  { commandId, signing, asked }: Asked,
  decide: (tx: Tx, at: number, signer: Account) => Decision,
): Promise<Result<{ subject: string }>> {
  const { accountId, password, capacity, reason } = signing
  const settle = (trial: Trial) => {
    if (trial.kind !== 'right') return refuseTrial(parts, trial, WRONG)
    const meta = { commandId, actor: accountId, asked: [asked, accountId, capacity, reason] }
    return parts.journal.execute(meta, (tx, at) => {
      const signer = findAccount(tx, accountId)
      if (!signer?.active || !countRight(tx, accountId, trial.phc)) {
        return failure('conflict', '这个账户刚被改过，没有签字。再签一次')
      }
      return decide(tx, at, signer)
    })
  }
  return parts.trials.inTurn(accountId, password, settle)
}
