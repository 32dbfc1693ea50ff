import type { Account, AccountId, Role } from '../../shared/accounts/account'
import { type Db, sql, type Tx } from '../db/connection'
import type { AccountTable, CredentialTable } from '../db/schema'

function toAccount(row: AccountTable): Account {
  return { id: row.id as AccountId, name: row.name, post: row.post, role: row.role as Role, active: row.active === 1 }
}

/** Every account, active ones first, by name. */
export function listAccounts(db: Db): Account[] {
  return db
    .all(sql.selectFrom('account').selectAll().orderBy('active', 'desc').orderBy('name').orderBy('id'))
    .map(toAccount)
}

export function findAccount(db: Db, id: string): Account | undefined {
  const row = db.first(sql.selectFrom('account').selectAll().where('id', '=', id))
  return row && toAccount(row)
}

/** Who signed in last at a station. Asked of each account by the index: the newest signing-in may be a million rows back. */
export function findLastSignedIn(db: Db, station: string): AccountId | undefined {
  const last = db.first(
    sql
      .selectFrom('account')
      .select([
        'id',
        (account) =>
          account
            .selectFrom('journal')
            .select('seq')
            .whereRef('subject', '=', 'account.id')
            .where('type', '=', 'account.signed-in.1')
            .where('station', '=', station)
            .orderBy('seq', 'desc')
            .limit(1)
            .as('signed_in_seq'),
      ])
      .orderBy('signed_in_seq', 'desc')
      .limit(1),
  )
  return last && last.signed_in_seq !== null ? (last.id as AccountId) : undefined
}

/** SHA-256 (hex) of the password hash that the journal knows of. */
export function findCredentialDigest(db: Db, id: string): string | undefined {
  return db.first(sql.selectFrom('account').select('credential').where('id', '=', id))?.credential
}

export function insertAccount(tx: Tx, row: AccountTable): void {
  tx.run(sql.insertInto('account').values(row))
}

export function updateAccount(tx: Tx, id: string, changes: Partial<Omit<AccountTable, 'id'>>): void {
  tx.run(sql.updateTable('account').set(changes).where('id', '=', id))
}

/** Password hash and failed tries of an account. Not a projection: it is no fact, and no rebuild touches it. */
export function findCredential(db: Db, accountId: string): CredentialTable | undefined {
  return db.first(sql.selectFrom('credential').selectAll().where('account_id', '=', accountId))
}

export function saveCredential(tx: Tx, row: CredentialTable): void {
  const { account_id: _, ...rest } = row
  tx.run(
    sql
      .insertInto('credential')
      .values(row)
      .onConflict((conflict) => conflict.column('account_id').doUpdateSet(rest)),
  )
}
