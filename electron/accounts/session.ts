import type { Account, AccountId, Session } from '../../shared/accounts/account'

/** Who is signed in at this PC. Lives only as long as the program: a restart signs everybody out. */
export interface SessionKeeper {
  current(): Session | null
  /** Whoever is signed in; throws when nobody is, which `serve` rules out for every command that needs it. */
  actor(): AccountId
  /** The whole account of whoever is signed in; throws as `actor` does. */
  person(): Account
  start(account: Account, since: number): Session
  /** The same person, with what changed about the account. */
  update(account: Account): void
  end(): void
}

export function createSessionKeeper(): SessionKeeper {
  let session: Session | null = null
  const person = () => {
    if (!session) throw new Error('nobody is signed in')
    return session.account
  }
  return {
    current: () => session,
    actor: () => person().id,
    person,
    start(account, since) {
      session = { account, since }
      return session
    },
    update(account) {
      if (session?.account.id === account.id) session = { ...session, account }
    },
    end() {
      session = null
    },
  }
}
