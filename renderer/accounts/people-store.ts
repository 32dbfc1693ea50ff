import { createStore } from 'zustand/vanilla'
import type { Account, AccountId, Role } from '../../shared/accounts/account'
import type { Api } from '../../shared/ipc/contract'
import type { Failure, Result } from '../../shared/result'
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

/** Commands answer with what went wrong, or null; `create` with whom it added. */
export interface PeopleStore extends ReadableStore<PeopleState> {
  load(): Promise<Failure | null>
  create(person: NewPerson): Promise<Result<Account>>
  change(account: Account): Promise<Failure | null>
  setPassword(accountId: AccountId, next: string): Promise<Failure | null>
}

/** Everybody who has an account, those who left included. For the administrator. */
export function createPeopleStore(accounts: Api['accounts']): PeopleStore {
  const store = createStore<PeopleState>(() => ({ people: null }))
  return {
    ...readable(store),
    load: async () => {
      const people = await accounts.list()
      if (!people.ok) return people.failure
      store.setState({ people: people.value })
      return null
    },
    create: async (person) => {
      const created = await accounts.create(person)
      if (created.ok) store.setState(({ people }) => ({ people: [...(people ?? []), created.value] }))
      return created
    },
    change: async ({ id, name, post, role, active }) => {
      const changed = await accounts.change({ accountId: id, name, post, role, active })
      if (!changed.ok) return changed.failure
      store.setState(({ people }) => ({
        people: (people ?? []).map((person) => (person.id === id ? changed.value : person)),
      }))
      return null
    },
    setPassword: async (accountId, next) => {
      const set = await accounts.setPassword({ accountId, next })
      return set.ok ? null : set.failure
    },
  }
}
