import type { PackDraft } from '../../../shared/incidents/policy-draft'
import type { PolicyLookup } from '../../../shared/incidents/policy-lookup'
import { Fact } from '../../ui/pane'
import { EmptyState } from '../../ui/state-lines'
import { factsOf } from './pack-facts'

export interface RowFactsProps {
  path: string | null
  pack: PackDraft
  lookup: PolicyLookup
}

/** The row in sight, to be read. */
export function RowFacts({ path, pack, lookup }: RowFactsProps) {
  const facts = path === null ? [] : factsOf(path, pack, lookup)
  if (facts.length === 0) return <EmptyState title="没有选中的行">按 ↑ ↓ 选，在这里看全文。</EmptyState>
  return (
    <dl>
      {facts.map(({ label, lines }, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: facts of a row stand in a fixed order and may share a label
        <Fact key={at} label={label}>
          {lines.map((line) => (
            <div key={line}>{line}</div>
          ))}
        </Fact>
      ))}
    </dl>
  )
}
