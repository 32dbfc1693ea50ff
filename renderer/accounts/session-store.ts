import { createStore } from 'zustand/vanilla'
import type { Account, AccountId, Session } from '../../shared/accounts/account'
import type { Api } from '../../shared/ipc/contract'
import type { Failure } from '../../shared/result'
import { type ReadableStore, readable } from '../app/readable-store'

/** Somebody who may sign in at this PC. */
export type Name = Pick<Account, 'id' | 'name' | 'post' | 'role'>

export interface SessionState {
  /** undefined while the main process is asked; null while nobody is signed in. */
  session: Session | null | undefined
  names: readonly Name[]
  /** Who signed in last at this PC; null before anybody did. */
  lastHere: AccountId | null
}

/** Commands answer with what went wrong, or null. */
export interface SessionStore extends ReadableStore<SessionState> {
  /** Asks who is signed in and who may sign in. */
  load(): Promise<Failure | null>
  /** Reads anew who may sign in. */
  readNames(): Promise<Failure | null>
  signIn(accountId: AccountId, password: string): Promise<Failure | null>
  signOut(): Promise<Failure | null>
  changePassword(old: string, next: string): Promise<Failure | null>
}

/** Who is signed in. The main process decides; the page repeats what it says. */
export function createSessionStore(accounts: Api['accounts'], report: (failure: Failure) => void): SessionStore {
  const store = createStore<SessionState>(() => ({ session: undefined, names: [], lastHere: null }))

  const loadNames = async (): Promise<Failure | null> => {
    const [names, lastHere] = await Promise.all([accounts.names(), accounts.lastHere()])
    if (!names.ok) return names.failure
    if (!lastHere.ok) return lastHere.failure
    store.setState({ names: names.value, lastHere: lastHere.value })
    return null
  }

  /** Nothing is shown at once; the sign-in only with the names as they are now, for they change while somebody works. */
  const showSignedOut = async (): Promise<void> => {
    if (!store.getState().session) return
    store.setState({ session: undefined })
    const failure = await loadNames()
    if (failure) report(failure)
    store.setState({ session: null })
  }

  accounts.onSession((session) => {
    if (session) store.setState({ session })
    else void showSignedOut()
  })

  return {
    ...readable(store),
    load: async () => {
      const [current, failure] = await Promise.all([accounts.current(), loadNames()])
      if (!current.ok) return current.failure
      if (failure) return failure
      store.setState({ session: current.value })
      return null
    },
    readNames: loadNames,
    signIn: async (accountId, password) => {
      const signedIn = await accounts.signIn({ accountId, password })
      if (!signedIn.ok) return signedIn.failure
      store.setState({ session: signedIn.value })
      return null
    },
    signOut: async () => {
      const signedOut = await accounts.signOut()
      if (!signedOut.ok) return signedOut.failure
      await showSignedOut()
      return null
    },
    changePassword: async (old, next) => {
      const changed = await accounts.changePassword({ old, next })
      return changed.ok ? null : changed.failure
    },
  }
}
