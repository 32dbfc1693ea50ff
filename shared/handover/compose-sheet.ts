import { formatClock } from '../time/office-time'
import type { HandoverCheck } from './checks'
import type { HandoverForm } from './handover-form'
import { inOrderOfHandover, type NextStep, type OpenItem, type Wait } from './open-item'
import type { Sheet } from './sheet'

/** What a sheet is composed from: what the log says, and what the outgoing shift wrote. */
export interface SheetParts extends Omit<Sheet, 'items' | 'checks' | 'leaders' | 'watch' | 'remarks'> {
  items: readonly Omit<OpenItem, 'next'>[]
  checks: readonly HandoverCheck[]
  form: HandoverForm
  /** What an earlier sheet said is to be done next, by item key. */
  carriedNext: Readonly<Record<string, NextStep>>
}

/** The sheet, in the order in which it is gone through. The same facts give the same sheet, however they were listed. */
export function composeSheet({ items, checks, form, carriedNext, ...parts }: SheetParts): Sheet {
  return {
    ...parts,
    done: sorted(
      parts.done,
      ({ closedAt }) => closedAt,
      ({ entryId }) => entryId,
    ),
    items: inOrderOfHandover(
      items.map((item) => {
        const next = nextOf(item.key, form, carriedNext)
        return { ...item, waits: [...followUpDue(next, parts), ...item.waits], next }
      }),
    ),
    checks: checks.map((check) => checked(check, form)),
    leaders: form.leaders.trim(),
    watch: form.watch.trim(),
    remarks: form.remarks.trim(),
    exceptions: sorted(
      parts.exceptions,
      ({ at }) => at,
      ({ words }) => words,
    ),
  }
}

/** What the form says of an item wins, also where it was emptied: what was to be done is done. */
function nextOf(key: string, { next }: HandoverForm, carried: Readonly<Record<string, NextStep>>): NextStep | null {
  const said = Object.hasOwn(next, key) ? next[key] : Object.hasOwn(carried, key) ? carried[key] : undefined
  if (said === undefined) return null
  const words = said.words.trim()
  return words === '' && said.due === null ? null : { words, due: said.due }
}

/** A next step whose time has come is waited for like everything else. */
function followUpDue(next: NextStep | null, { composedAt, zone }: Pick<Sheet, 'composedAt' | 'zone'>): Wait[] {
  if (next?.due == null || next.due > composedAt) return []
  return [{ kind: 'follow-up', words: `${formatClock(next.due, zone)} 应办，已到时：${next.words}`, since: next.due }]
}

/** Whoever wrote a remark has looked; a check that is ticked stays ticked with it. */
function checked({ id, words }: HandoverCheck, { checks }: HandoverForm): Sheet['checks'][number] {
  const found = Object.hasOwn(checks, id) ? checks[id] : undefined
  if (!found) return { id, words, state: 'unchecked', remark: '' }
  const remark = found.remark.trim()
  return { id, words, state: found.state === 'unchecked' && remark !== '' ? 'remarked' : found.state, remark }
}

function sorted<T>(rows: readonly T[], at: (row: T) => number, name: (row: T) => string): T[] {
  const byName = (left: T, right: T) => (name(left) < name(right) ? -1 : name(left) > name(right) ? 1 : 0)
  return [...rows].sort((left, right) => at(left) - at(right) || byName(left, right))
}
