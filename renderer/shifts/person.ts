import type { Account } from '../../shared/accounts/account'

/** Somebody who may be on a shift: an account in use. */
export type Person = Pick<Account, 'id' | 'name' | 'post' | 'role'>
