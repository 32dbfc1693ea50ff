import type { ClassId } from './incident-kind'
import type { ChecklistLine, PolicyPack } from './policy'
import { isWithin } from './policy-lookup'

/** What to ask, whom to warn and what to prepare for a kind of incident, in the order of packs and rows; each line once. */
export function checklistLines(
  packs: readonly PolicyPack[],
  kind: { class: ClassId | null; subclass: string | null },
): ChecklistLine[] {
  const lines = packs
    .flatMap(({ checklists }) => checklists)
    .filter(({ scope }) => isWithin(scope, kind))
    .flatMap(({ lines: rows }) => rows)
  return [...new Map(lines.map((line) => [`${line.kind} ${line.words}`, line])).values()]
}
