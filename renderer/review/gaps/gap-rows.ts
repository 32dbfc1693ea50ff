import type { GapRuleId } from '../../../shared/review/gap-rules'
import type { GapCount, GapHit } from '../../../shared/review/gaps-contract'

/** A line of the list: a rule, a place that it found, or what was not read yet. */
export type GapRow =
  | { kind: 'rule'; key: string; rule: GapCount; open: boolean }
  | { kind: 'hit'; key: string; rule: GapCount; hit: GapHit }
  | { kind: 'more'; key: string; rule: GapCount; left: number }

export interface FoundLists {
  rules: readonly GapCount[]
  open: ReadonlySet<GapRuleId>
  /** Of each rule as far as it was read, newest first. */
  hits: Readonly<Partial<Record<GapRuleId, readonly GapHit[]>>>
}

const ruleKey = (id: GapRuleId) => `rule ${id}`
export const hitKey = (id: GapRuleId, { key }: GapHit) => `hit ${id} ${key}`

/** The rules in their order, below each open one what it found. */
export function rowsOf({ rules, open, hits }: FoundLists): GapRow[] {
  return rules.flatMap((rule): GapRow[] => {
    const isOpen = open.has(rule.id) && (rule.count ?? 0) > 0
    const head: GapRow = { kind: 'rule', key: ruleKey(rule.id), rule, open: isOpen }
    if (!isOpen) return [head]
    const read = hits[rule.id] ?? []
    const left = (rule.count ?? 0) - read.length
    return [
      head,
      ...read.map((hit): GapRow => ({ kind: 'hit', key: hitKey(rule.id, hit), rule, hit })),
      ...(left > 0 ? [{ kind: 'more' as const, key: `more ${rule.id}`, rule, left }] : []),
    ]
  })
}

/** The next row after the current one that is a place, or has to be opened or read for one; from the end on from the beginning. */
export function nextPlace(rows: readonly GapRow[], current: string | null): GapRow | null {
  const at = rows.findIndex(({ key }) => key === current)
  const from = rows[at]?.kind === 'hit' ? at + 1 : Math.max(at, 0)
  const inOrder = [...rows.slice(from), ...rows.slice(0, from)]
  return inOrder.find((row) => row.kind !== 'rule' || (!row.open && (row.rule.count ?? 0) > 0)) ?? null
}

/** How many places all rules found together; `more`: one of them is not counted to its end. */
export function totalOf(rules: readonly GapCount[]): { count: number; more: boolean } {
  const count = rules.reduce((sum, rule) => sum + (rule.count ?? 0), 0)
  return { count, more: rules.some(({ more }) => more) }
}
