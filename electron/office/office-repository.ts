import type { Office } from '../../shared/office/office'
import { type Db, sql, type Tx } from '../db/connection'

/** The office, or undefined before the first set-up. */
export function findOffice(db: Db): Office | undefined {
  const row = db.first(sql.selectFrom('office').select('settings'))
  return row ? (JSON.parse(row.settings) as Office) : undefined
}

/** The office; throws before the first set-up, when nobody can be signed in. */
export function getOffice(db: Db): Office {
  const office = findOffice(db)
  if (!office) throw new Error('the office is not set up')
  return office
}

export function saveOffice(tx: Tx, office: Office): void {
  tx.run(
    sql
      .insertInto('office')
      .values({ id: 1, settings: JSON.stringify(office) })
      .onConflict((conflict) => conflict.column('id').doUpdateSet({ settings: JSON.stringify(office) })),
  )
}
