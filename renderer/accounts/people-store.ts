import { createStore } from 'zustand/vanilla'
import type { Account, AccountId, Role } from '../../shared/accounts/account'
import type { Api } from '../../shared/ipc/contract'
import type { Failure } from '../../shared/result'
import { type ReadableStore, readable } from '../app/readable-store'

export interface PeopleState {
  /** null until they were read. */
  people: readonly Account[] | null
}

export interface NewPerson {
  name: string
  post: string
  role: Role
  password: string
}

/** Commands answer with what went wrong, or null. */
export interface PeopleStore extends ReadableStore<PeopleState> {
  load(): Promise<Failure | null>
  create(person: NewPerson): Promise<Failure | null>
  change(account: Account): Promise<Failure | null>
  setPassword(accountId: AccountId, next: string): Promise<Failure | null>
}

/** Everybody who has an account, those who left included. For the administrator. */
export function createPeopleStore(accounts: Api['accounts']): PeopleStore {
  const store = createStore<PeopleState>(() => ({ people: null }))
  const load = async (): Promise<Failure | null> => {
    const people = await accounts.list()
    if (!people.ok) return people.failure
    store.setState({ people: people.value })
    return null
  }
  return {
    ...readable(store),
    load,
    create: async (person) => {
      const created = await accounts.create(person)
      return created.ok ? load() : created.failure
    },
    change: async ({ id, name, post, role, active }) => {
      const changed = await accounts.change({ accountId: id, name, post, role, active })
      return changed.ok ? load() : changed.failure
    },
    setPassword: async (accountId, next) => {
      const set = await accounts.setPassword({ accountId, next })
      return set.ok ? null : set.failure
    },
  }
}
