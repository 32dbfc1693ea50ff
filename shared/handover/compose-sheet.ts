import type { HandoverCheck } from './checks'
import type { HandoverForm } from './handover-form'
import { inOrderOfHandover, type NextStep, type OpenItem } from './open-item'
import type { Sheet } from './sheet'
export interface SheetParts extends Omit<Sheet, 'items' | 'checks' | 'leaders' | 'watch' | 'remarks'> {
  items: readonly Omit<OpenItem, 'next'>[]
  checks: readonly HandoverCheck[]
  form: HandoverForm
  carriedNext: Readonly<Record<string, NextStep>>
}
export function composeSheet({ items, checks, form, carriedNext, ...parts }: SheetParts): Sheet {
  return {
    ...parts,
    items: inOrderOfHandover(
      items.map((item) => ({ ...item, next: form.next[item.key] ?? carriedNext[item.key] ?? null })),
    ),
    checks: checks.map(({ id, words }) => ({ id, words, ...(form.checks[id] ?? { state: 'unchecked', remark: '' }) })),
    leaders: form.leaders,
    watch: form.watch,
    remarks: form.remarks,
  }
}
