import { readSavedRequest } from '../../shared/search/saved-request'
import type { SavedSearch, SearchRequest } from '../../shared/search/search-contract'
import { type Db, sql, type Tx } from '../db/connection'

/** The searches that an account keeps, by name. */
export function listSavedSearches(db: Db, account: string): SavedSearch[] {
  return db
    .all(
      sql
        .selectFrom('saved_search')
        .select(['id', 'name', 'request'])
        .where('account_id', '=', account)
        .orderBy('name'),
    )
    .map(({ id, name, request }) => ({ id, name, ...readSavedRequest(JSON.parse(request)) }))
}

/** Keeps a search of an account, in place of the one of that name. `at` is UTC ms. */
export function saveSearch(
  tx: Tx,
  { id, account, name, request, at }: { id: string; account: string; name: string; request: SearchRequest; at: number },
): void {
  const what = { request: JSON.stringify(request), saved_at: at }
  tx.run(
    sql
      .insertInto('saved_search')
      .values({ id, account_id: account, name, ...what })
      .onConflict((conflict) => conflict.columns(['account_id', 'name']).doUpdateSet(what)),
  )
}

export function forgetSearch(tx: Tx, account: string, id: string): void {
  tx.run(sql.deleteFrom('saved_search').where('id', '=', id).where('account_id', '=', account))
}
