import { type GapPolicy, type GapRule, type GapRuleSetting, rulesInUse } from '../../shared/review/gap-rules'
import type { GapRulesView } from '../../shared/review/gaps-contract'
import { type Db, sql, type Tx } from '../db/connection'
import type { GapRulesTable } from './gap-tables'

export function saveGapRules(tx: Tx, row: Omit<GapRulesTable, 'id'>): void {
  tx.run(
    sql
      .insertInto('gap_rules')
      .values({ id: 1, ...row })
      .onConflict((conflict) => conflict.column('id').doUpdateSet(row)),
  )
}

/** The rules by which is looked now. */
export function findRulesInUse(db: Db, policy: GapPolicy): GapRule[] {
  return rulesInUse(policy, settingsOf(db.first(sql.selectFrom('gap_rules').select('rows'))))
}

/** The rules in use, those that ship, and who changed them last. */
export function viewGapRules(db: Db, policy: GapPolicy): GapRulesView {
  const row = db.first(
    sql
      .selectFrom('gap_rules')
      .leftJoin('account', 'account.id', 'gap_rules.changed_by')
      .select(['rows', 'changed_at', 'reason', 'account.name as by_name']),
  )
  const own = settingsOf(row)
  return {
    rows: rulesInUse(policy, own),
    shipped: policy.rows,
    own: own.length > 0,
    changed: row ? { at: row.changed_at, byName: row.by_name ?? '', reason: row.reason } : null,
  }
}

/** They were checked when they were stored. */
function settingsOf(row: Pick<GapRulesTable, 'rows'> | undefined): GapRuleSetting[] {
  return row ? (JSON.parse(row.rows) as GapRuleSetting[]) : []
}
