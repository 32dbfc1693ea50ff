import { fallenFigures, type LedgerRow, rowRefusal, totalsOf } from '../../shared/incidents/casualties'
import { reReportDue, reReportWindow } from '../../shared/incidents/re-report'
import type { Handlers } from '../../shared/ipc/contract'
import { failure } from '../../shared/result'
import { changeIncident, decided, fault, futureFault, type IncidentDependencies } from './incident-changes'
import { listFigures } from './incidents-repository'
import { toLedgerRow } from './ledger-view'

type Ledger = Pick<Handlers['incidents'], 'recordFigure' | 'declineGrade' | 'decide' | 'note'>

/** Figures, what is decided because of them, and other words for the timeline. */
export function ledgerHandlers(dependencies: IncidentDependencies): Ledger {
  const { ids } = dependencies
  return {
    recordFigure: (command) =>
      changeIncident(dependencies, 'figure', command, (incident, tx, at) => {
        const { measure, figure, reach, confirmed, source, at: saidAt, corrects, reason } = command
        const rows = listFigures(tx, incident.row.id).map(toLedgerRow)
        const row: LedgerRow = { id: ids.next(), measure, figure, reach, confirmed, source, at: saidAt, corrects }
        const refusal = rowRefusal(rows, row)
        if (refusal !== null) return fault('figure', refusal)
        const refused = futureFault('at', saidAt, at)
        if (refused) return refused
        const [before, after] = [totalsOf(rows), totalsOf([...rows, row])]
        const [fallen] = fallenFigures(before, after)
        if (fallen && reason === '') return fault('reason', fallen.words)
        const window = reReportWindow(incident.packs, incident.facts, incident.zone)
        const reReport = incident.status === 'closed' ? reReportDue(window, before, after, at) : []
        const payload = { row, reason, reReport }
        return decided({ type: 'incident.figure-recorded.1', subject: incident.row.id, payload })
      }),

    declineGrade: (command) =>
      changeIncident(dependencies, 'decline', command, ({ row, facts }) => {
        const { grade, reason } = command
        if (facts.grade === grade) return failure('conflict', '已经定为这一级')
        return decided({ type: 'incident.grade-declined.1', subject: row.id, payload: { grade, reason } })
      }),

    decide: (command) =>
      changeIncident(
        dependencies,
        'note',
        command,
        ({ row }, _tx, now) => {
          const { words, reason, at } = command
          const refused = futureFault('at', at, now)
          return refused ?? decided({ type: 'incident.decided.1', subject: row.id, payload: { words, reason, at } })
        },
        'decide',
      ),

    note: (command) =>
      changeIncident(dependencies, 'note', command, ({ row }, _tx, now) => {
        const { words, at } = command
        const refused = futureFault('at', at, now)
        return refused ?? decided({ type: 'incident.noted.1', subject: row.id, payload: { words, at } })
      }),
  }
}
