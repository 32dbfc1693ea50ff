import type { AccountId } from '../../shared/accounts/account'

/** Remembers at this PC who signed in last, so that the same person only types the password. Holds the account's id alone. */
export interface LastAccount {
  read(): string | null
  write(id: AccountId): void
}

const KEY = 'duty-desk.last-account'

export function lastAccountIn(storage: Pick<Storage, 'getItem' | 'setItem'>): LastAccount {
  return { read: () => storage.getItem(KEY), write: (id) => storage.setItem(KEY, id) }
}
