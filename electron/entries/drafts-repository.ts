import { type Draft, type DraftId, emptyForm } from '../../shared/entries/draft'
import { type Db, sql, type Tx } from '../db/connection'

/** Drafts of one officer, the longest open first. */
export function listDrafts(db: Db, accountId: string): Draft[] {
  return db
    .all(sql.selectFrom('draft').selectAll().where('account_id', '=', accountId).orderBy('opened_at').orderBy('id'))
    .map((row) => ({
      id: row.id as DraftId,
      openedAt: row.opened_at,
      savedAt: row.saved_at,
      // An earlier version of the program may have known fewer fields.
      form: { ...emptyForm('call'), ...(JSON.parse(row.form) as Draft['form']) },
      focus: row.focus === null ? null : (JSON.parse(row.focus) as Draft['focus']),
    }))
}

/** Stores a draft as it stands. Answers false, and stores nothing, when the draft is another officer's. */
export function saveDraft(tx: Tx, accountId: string, draft: Draft): boolean {
  const row = {
    account_id: accountId,
    opened_at: draft.openedAt,
    saved_at: draft.savedAt,
    form: JSON.stringify(draft.form),
    focus: draft.focus === null ? null : JSON.stringify(draft.focus),
  }
  const { changes } = tx.run(
    sql
      .insertInto('draft')
      .values({ id: draft.id, ...row })
      .onConflict((conflict) => conflict.column('id').doUpdateSet(row).where('draft.account_id', '=', accountId)),
  )
  return changes === 1
}

export function hasDraft(db: Db, accountId: string, id: string): boolean {
  return (
    db.first(sql.selectFrom('draft').select('id').where('id', '=', id).where('account_id', '=', accountId)) !==
    undefined
  )
}

export function deleteDraft(tx: Tx, accountId: string, id: string): void {
  tx.run(sql.deleteFrom('draft').where('id', '=', id).where('account_id', '=', accountId))
}
