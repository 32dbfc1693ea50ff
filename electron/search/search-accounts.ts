import { foldText } from '../../shared/search/fold'
import { type Db, sql } from '../db/connection'

/** Names of everybody who ever had an account: some tens. */
export function listAccountNames(db: Db): string[] {
  return db.all(sql.selectFrom('account').select('name').orderBy('name')).map(({ name }) => name)
}

/** Whether a folded text is part of the name of somebody with an account. */
export function namesAccount(db: Db, text: string): boolean {
  return listAccountNames(db).some((name) => foldText(name).includes(text))
}
