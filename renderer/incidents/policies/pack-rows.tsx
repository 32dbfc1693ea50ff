import type { PackDraft } from '../../../shared/incidents/policy-draft'
import type { PolicyLookup } from '../../../shared/incidents/policy-lookup'
import { type Section, sectionWords } from '../../../shared/incidents/policy-sections'
import { ChoiceList } from '../../app/choice-list'
import { Badge } from '../../ui/badge'
import { EmptyState } from '../../ui/state-lines'
import { type TableRow, tableOf } from './pack-tables'

export interface PackRowsProps {
  section: Section
  pack: PackDraft
  lookup: PolicyLookup
  chosen: string | null
  onChoose: (path: string) => void
  /** Enter on the chosen row. */
  onOpen?: (() => void) | undefined
  /** Whether something in a row was refused. */
  isAtFault: (path: string) => boolean
  /** What to do where a part has no rows. */
  empty: string
}

/** The rows of one part of a pack, as a ruled table. */
export function PackRows(props: PackRowsProps) {
  const { section, pack, lookup, chosen, onChoose, onOpen, isAtFault } = props
  const { heads, rows } = tableOf(section, pack, lookup)
  if (rows.length === 0) {
    return (
      <div className="pane__body">
        <EmptyState title={`这个政策包没有${sectionWords[section]}`}>{props.empty}</EmptyState>
      </div>
    )
  }
  return (
    <div className={`pack-rows pack-rows--${section}`}>
      <div className="pack-rows__line pack-rows__line--head" aria-hidden="true">
        {heads.map((head) => (
          <span key={head}>{head}</span>
        ))}
      </div>
      <ChoiceList
        label={sectionWords[section]}
        choices={rows.map((row) => ({ id: row.path, content: <Line row={row} isAtFault={isAtFault(row.path)} /> }))}
        chosen={chosen}
        onChoose={onChoose}
        onOpen={onOpen}
      />
    </div>
  )
}

function Line({ row, isAtFault }: { row: TableRow; isAtFault: boolean }) {
  return (
    <span className={row.isPart ? 'pack-row pack-row--part' : 'pack-row'}>
      <span className="pack-rows__line">
        {row.cells.map((cell, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a cell is its column
          <span key={at} className="pack-row__cell">
            {cell}
          </span>
        ))}
      </span>
      <span className="pack-row__second">
        <span className="pack-row__source">{row.second}</span>
        {isAtFault && <b className="pack-row__fault">核对这一行</b>}
        {row.verified === false && <Badge kind="dashed">未核对</Badge>}
        {row.verified === true && <span className="pack-row__verified">已核对</span>}
      </span>
    </span>
  )
}
