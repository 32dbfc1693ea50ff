import type { SheetView } from '../../shared/handover/handover-contract'
import type { SheetCounts } from '../../shared/handover/sheet'
import { formatClock, formatDay, formatMomentBeside } from '../../shared/time/office-time'
import { channelCounts, crewNames, leaderNames } from './handover-words'
import { incomingOf } from './sheet-reading'

/** The head of the paper form: which shift, who, and how much. */
export function SheetHead({ view }: { view: SheetView }) {
  const { shift, counts, items, done } = view.sheet
  const next = incomingOf(view)
  const carried = items.filter((item) => item.carried > 1).length
  const further = furtherCounts(counts)
  return (
    <table className="ruled sheet__head">
      <colgroup>
        <col className="sheet__col-word" />
        <col />
        <col className="sheet__col-word" />
        <col />
        <col className="sheet__col-words" />
        <col className="sheet__col-end" />
      </colgroup>
      <tbody>
        <tr>
          <th scope="row">班次</th>
          <td colSpan={3}>
            <Span view={view} />
          </td>
          <th scope="row">带班领导</th>
          <td>{leaderNames(shift, next)}</td>
        </tr>
        <tr>
          <th scope="row">交班</th>
          <td>{crewNames(shift)}</td>
          <th scope="row">接班</th>
          <td>{next === null ? <span className="sheet__none">下一班未定</span> : crewNames(next)}</td>
          <th scope="row">办结</th>
          <td>{done.length}</td>
        </tr>
        <tr>
          <th scope="row">记录</th>
          <td colSpan={3}>
            <b>{counts.total}</b> 条　{channelCounts(counts).join('　')}
          </td>
          <th scope="row">未办结</th>
          <td>
            <b>{items.length}</b>
            {carried > 0 && `　其中跨班 ${carried}`}
          </td>
        </tr>
        {further !== '' && (
          <tr>
            <th scope="row">其中</th>
            <td colSpan={5}>{further}</td>
          </tr>
        )}
      </tbody>
    </table>
  )
}

/** 7月17日 08:00 至 7月18日 08:00　实接 08:03 */
function Span({ view }: { view: SheetView }) {
  const { shift, zone } = view.sheet
  const from = `${formatDay(shift.plannedFrom, zone)} ${formatClock(shift.plannedFrom, zone)}`
  const until = `${formatDay(shift.plannedUntil, zone)} ${formatClock(shift.plannedUntil, zone)}`
  return (
    <>
      {from} 至 {until}
      {shift.takeover && `　实接 ${formatMomentBeside(shift.takeover.at, shift.plannedFrom, zone)}`}
    </>
  )
}

function furtherCounts({ byUrgency, addedWhileSigning }: SheetCounts): string {
  return [
    byUrgency.grave > 0 ? `重特大 ${byUrgency.grave}` : '',
    byUrgency.urgent > 0 ? `紧急 ${byUrgency.urgent}` : '',
    addedWhileSigning > 0 ? `上一班签字后记录、归本班 ${addedWhileSigning}` : '',
  ]
    .filter((words) => words !== '')
    .join('　')
}
