import type { PackOrigin, RolePerson } from '../../shared/incidents/policies-contract'
import type { PolicyPack } from '../../shared/incidents/policy'
import type { ZeroReport } from '../../shared/incidents/report'
import { type Db, sql, type Tx } from '../db/connection'
import type { PolicyAcknowledgementTable, PolicyPackTable, PolicyZeroReportTable } from './incident-tables'

/** A version that is stored already stays as it is. */
export function insertPack(tx: Tx, row: PolicyPackTable): void {
  tx.run(
    sql
      .insertInto('policy_pack')
      .values(row)
      .onConflict((conflict) => conflict.doNothing()),
  )
}

/** Whether this version was stored. */
export function hasPack(db: Db, id: string, version: number): boolean {
  const found = sql.selectFrom('policy_pack').select('seq').where('id', '=', id).where('version', '=', version)
  return db.first(found) !== undefined
}

/** A stored version of a pack. It was checked when it was adopted. */
export function findPack(db: Db, id: string, version: number): PolicyPack | undefined {
  const row = db.first(sql.selectFrom('policy_pack').select('pack').where('id', '=', id).where('version', '=', version))
  return row && (JSON.parse(row.pack) as PolicyPack)
}

/** Every stored version without its rows, oldest first. */
export function listPackVersions(db: Db): { id: string; version: number; origin: PackOrigin }[] {
  const rows = db.all(sql.selectFrom('policy_pack').select(['id', 'version', 'origin']).orderBy('seq'))
  return rows.map((row) => ({ ...row, origin: row.origin as PackOrigin }))
}

export interface PolicyChoice {
  packs: string[]
  ownRoles: string[]
  dailyReports: string[]
}

export function savePolicyChoice(tx: Tx, { packs, ownRoles, dailyReports }: PolicyChoice): void {
  const row = {
    packs: JSON.stringify(packs),
    own_roles: JSON.stringify(ownRoles),
    daily_reports: JSON.stringify(dailyReports),
  }
  tx.run(
    sql
      .insertInto('policy_choice')
      .values({ id: 1, ...row })
      .onConflict((conflict) => conflict.column('id').doUpdateSet(row)),
  )
}

/** What the administrator chose; undefined while nobody has. */
export function findPolicyChoice(db: Db): PolicyChoice | undefined {
  const row = db.first(sql.selectFrom('policy_choice').selectAll().where('id', '=', 1))
  if (!row) return undefined
  const list = (json: string) => JSON.parse(json) as string[]
  return { packs: list(row.packs), ownRoles: list(row.own_roles), dailyReports: list(row.daily_reports) }
}

export function savePolicyRole(tx: Tx, role: string, people: readonly RolePerson[]): void {
  const stored = JSON.stringify(people)
  tx.run(
    sql
      .insertInto('policy_role')
      .values({ role, people: stored })
      .onConflict((conflict) => conflict.column('role').doUpdateSet({ people: stored })),
  )
}

/** People by role, of the roles that somebody filled. */
export function listPolicyRoles(db: Db): Map<string, RolePerson[]> {
  const rows = db.all(sql.selectFrom('policy_role').selectAll())
  return new Map(rows.map(({ role, people }) => [role, JSON.parse(people) as RolePerson[]]))
}

export function savePolicyAcknowledgement(tx: Tx, row: PolicyAcknowledgementTable): void {
  tx.run(
    sql
      .insertInto('policy_acknowledgement')
      .values(row)
      .onConflict((conflict) => conflict.doNothing()),
  )
}

/** Who heard of which daily report; the newest are enough, and there is one for each day. */
export function listPolicyAcknowledgements(db: Db): Pick<PolicyAcknowledgementTable, 'alarm' | 'stage'>[] {
  const newest = sql.selectFrom('policy_acknowledgement').select(['alarm', 'stage']).orderBy('at', 'desc')
  return db.all(newest.limit(200))
}

export function insertZeroReport(tx: Tx, row: PolicyZeroReportTable): void {
  tx.run(sql.insertInto('policy_zero_report').values(row))
}

/** The newest zero reports, newest first. */
export function listZeroReports(db: Db, limit: number): ZeroReport[] {
  const rows = db.all(
    sql
      .selectFrom('policy_zero_report')
      .leftJoin('account', 'account.id', 'policy_zero_report.recorded_by')
      .selectAll('policy_zero_report')
      .select('account.name as senderName')
      .orderBy('seq', 'desc')
      .limit(limit),
  )
  return rows.map(({ id, daily, day, addressee, words, at, senderName }) => {
    return { id, daily, day, addressee, words, at, senderName: senderName ?? '' }
  })
}
