import type { Total } from '../../../shared/incidents/casualties'
import { type Measure, measure, measureWords } from '../../../shared/incidents/incident-kind'
import { formatMomentBeside } from '../../../shared/time/office-time'
import { useDetail, useIncidents } from '../incident-context'
import { columnsOf } from './ledger-words'
import './ledger-table.css'

/** What stands for each measure: confirmed, not confirmed, both together, and who said the newest. */
export function LedgerTable({ onOpen }: { onOpen: (of: Measure) => void }) {
  const { ledger } = useDetail()
  return (
    <table className="ledger-table">
      <thead>
        <tr>
          <th scope="col">项目</th>
          <th scope="col">已确认</th>
          <th scope="col">待核实</th>
          <th scope="col">合计</th>
          <th scope="col">来源，时间</th>
        </tr>
      </thead>
      <tbody>
        {measure.options.map((each) => (
          <Row
            key={each}
            measure={each}
            total={ledger.totals[each]}
            countsAsGrave={ledger.countedAsGrave.includes(each)}
            onOpen={onOpen}
          />
        ))}
      </tbody>
    </table>
  )
}

interface RowProps {
  measure: Measure
  total: Total | null
  countsAsGrave: boolean
  onOpen: (of: Measure) => void
}

function Row({ measure: of, total, countsAsGrave, onOpen }: RowProps) {
  const columns = total && columnsOf(of, total)
  return (
    <tr>
      <th scope="row">
        {/* The keyboard has one key for all rows behind the totals; the pointer goes straight to those of one measure. */}
        <button type="button" tabIndex={-1} disabled={total === null} onClick={() => onOpen(of)}>
          {measureWords[of]}
          {countsAsGrave && <small>计入重伤</small>}
          {columns !== null && columns.unit !== '' && <small>{columns.unit}</small>}
        </button>
      </th>
      {total === null || columns === null ? (
        <td colSpan={3} className="ledger-table__none">
          未报
        </td>
      ) : (
        <>
          <td>{columns.confirmed}</td>
          <td>
            <span className={total.unconfirmed > 0 ? 'ledger-table__unsure' : undefined}>{columns.unconfirmed}</span>
          </td>
          <td className="ledger-table__all">{columns.all}</td>
        </>
      )}
      <td className="ledger-table__source">{total === null ? '—' : <Source source={total.source} at={total.at} />}</td>
    </tr>
  )
}

function Source({ source, at }: { source: string; at: number }) {
  const { office, now } = useIncidents()
  return (
    <span className="ledger-table__said">
      <span className="ledger-table__who">{source}</span>
      <span>{formatMomentBeside(at, now.getState().now, office.zone)}</span>
    </span>
  )
}
