import { emptyHandoverForm, type HandoverForm } from '../../shared/handover/handover-form'
import { type Db, sql, type Tx } from '../db/connection'

/** What the outgoing shift is writing on its sheet. No fact: nothing of it is in the journal before the sheet is frozen. */
export function findForm(db: Db, shiftId: string): HandoverForm {
  const row = db.first(sql.selectFrom('handover_form').select('form').where('shift_id', '=', shiftId))
  return row ? { ...emptyHandoverForm, ...(JSON.parse(row.form) as HandoverForm) } : emptyHandoverForm
}

export function saveForm(tx: Tx, shiftId: string, form: HandoverForm): void {
  const stored = JSON.stringify(form)
  tx.run(
    sql
      .insertInto('handover_form')
      .values({ shift_id: shiftId, form: stored })
      .onConflict((conflict) => conflict.column('shift_id').doUpdateSet({ form: stored })),
  )
}

/** Words typed about items and not said yet, by the key of the item. */
export function findKeptWords(db: Db, handoverId: string, accountId: string): Map<string, string> {
  const rows = db.all(
    sql
      .selectFrom('handover_kept')
      .select(['key', 'words'])
      .where('handover_id', '=', handoverId)
      .where('account_id', '=', accountId),
  )
  return new Map(rows.map(({ key, words }) => [key, words]))
}

/** Keeps words; empty ones are forgotten. */
export function keepWords(tx: Tx, kept: { handoverId: string; accountId: string; key: string; words: string }): void {
  const { handoverId, accountId, key, words } = kept
  if (words === '') {
    tx.run(
      sql
        .deleteFrom('handover_kept')
        .where('handover_id', '=', handoverId)
        .where('account_id', '=', accountId)
        .where('key', '=', key),
    )
    return
  }
  tx.run(
    sql
      .insertInto('handover_kept')
      .values({ handover_id: handoverId, account_id: accountId, key, words })
      .onConflict((conflict) => conflict.columns(['handover_id', 'account_id', 'key']).doUpdateSet({ words })),
  )
}

/** What was kept for a sheet that is done with. */
export function forgetKept(tx: Tx, handoverId: string): void {
  tx.run(sql.deleteFrom('handover_kept').where('handover_id', '=', handoverId))
}
