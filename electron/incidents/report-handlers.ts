import { stepsFrom } from '../../shared/incidents/checklist'
import { meansWords } from '../../shared/incidents/clock-rule'
import { reportName, type Sending } from '../../shared/incidents/report'
import { afterAction, untouched } from '../../shared/incidents/step-history'
import type { StepAction } from '../../shared/incidents/step-state'
import type { Handlers } from '../../shared/ipc/contract'
import { failure, type Refused, type Result, success } from '../../shared/result'
import { dayOf } from '../../shared/time/office-time'
import type { NewEvent } from '../journal/event-catalogue'
import { getOffice } from '../office/office-repository'
import { type IncidentCase, repeatsOf } from './incident-case'
import { changeIncident, fault, findCase, futureFault, type IncidentDependencies, noIncident } from './incident-changes'
import { findIncidentRecord } from './incidents-repository'
import { choiceInUse } from './pack-shelf'
import { listZeroReports } from './policies-repository'
import { viewReport, writtenReport } from './report-writing'
import { deleteReportDraft, listSentReports, saveReportDraft } from './reports-repository'
import { stepTitle } from './step-handlers'

type Reports = Pick<
  Handlers['incidents'],
  'report' | 'keepReport' | 'sendReport' | 'sendOn' | 'receiptReport' | 'sendZero' | 'zeroReports'
>

/** The report chain: first report, follow-ups, final report; each is frozen as it is sent. */
export function reportHandlers(dependencies: IncidentDependencies): Reports {
  const { db, clock, shelf } = dependencies
  return {
    report({ incidentId, stage }) {
      const incident = findCase(db, shelf, incidentId)
      return incident ? success(viewReport(db, incident, stage)) : noIncident
    },

    keepReport({ incidentId, draft }) {
      if (!findIncidentRecord(db, incidentId)) return noIncident
      const savedAt = clock.now()
      db.inTransaction((tx) => saveReportDraft(tx, incidentId, draft, savedAt))
      return success({ savedAt })
    },

    ...sendingHandlers(dependencies),
    ...zeroHandlers(dependencies),
  }
}

function sendingHandlers(dependencies: IncidentDependencies): Pick<Reports, 'sendReport' | 'sendOn' | 'receiptReport'> {
  const { ids } = dependencies
  return {
    sendReport: (command) =>
      changeIncident(dependencies, 'report', command, (incident, tx, at) => {
        const { draft, sending, steps } = command
        const sent = listSentReports(tx, incident.row.id)
        const refused = stageFault(draft.stage, sent.length) ?? futureFault('sending.at', sending.at, at)
        if (refused) return refused
        const { number, values, changes, missing, composed } = writtenReport(tx, incident, sent, draft)
        const title = draft.title === '' ? composed.title : draft.title
        const body = draft.body.trim() === '' ? composed.body : draft.body
        if (body.trim() === '') return fault('draft.body', '报告还没有内容，写上要报的变化')
        const report = ids.next()
        const content = { report, stage: draft.stage, number, title, body }
        const rest = { values: { ...values }, missing: [...missing], changes: [...changes] }
        const sentEvent: NewEvent = {
          type: 'incident.report-sent.1',
          subject: incident.row.id,
          payload: { ...content, ...rest },
        }
        const going = dispatched(incident, { report, dispatch: ids.next(), title: reportName(content) }, sending, steps)
        if (!going.ok) return going
        deleteReportDraft(tx, incident.row.id)
        return success([sentEvent, ...going.value])
      }),

    sendOn: (command) =>
      changeIncident(
        dependencies,
        'report',
        command,
        (incident, tx, at) => {
          const { reportId, sending, steps } = command
          const report = listSentReports(tx, incident.row.id).find(({ id }) => id === reportId)
          if (!report) return failure('not-found', '找不到这份报告')
          const refused = futureFault('sending.at', sending.at, at)
          if (refused) return refused
          const which = { report: reportId, dispatch: ids.next(), title: reportName(report) }
          return dispatched(incident, which, sending, steps)
        },
        'send-on',
      ),

    receiptReport: (command) =>
      changeIncident(dependencies, 'receipt', command, (incident, tx, at) => {
        const { dispatchId, receipt } = command
        const ways = listSentReports(tx, incident.row.id).flatMap(({ dispatches }) => dispatches)
        const way = ways.find(({ id }) => id === dispatchId)
        if (!way) return failure('not-found', '找不到这次发送')
        if (way.receipt !== null) return failure('conflict', '已经签收过')
        const refused = futureFault('receipt.at', receipt.at, at)
        if (refused) return refused
        const payload = { dispatch: dispatchId, ...receipt }
        return success([{ type: 'incident.report-receipted.1', subject: incident.row.id, payload }])
      }),
  }
}

function stageFault(stage: string, sent: number): Refused | null {
  if (stage === 'first') return sent === 0 ? null : failure('conflict', '首报已经发过，接着写续报')
  return sent > 0 ? null : failure('conflict', '还没有发首报，先发首报')
}

/** A report goes out, and the steps it fulfils are done with it. */
function dispatched(
  incident: IncidentCase,
  which: { report: string; dispatch: string; title: string },
  sending: Sending,
  steps: readonly string[],
): Result<[NewEvent, ...NewEvent[]]> {
  const subject = incident.row.id
  const events: [NewEvent, ...NewEvent[]] = [
    { type: 'incident.report-dispatched.1', subject, payload: { ...which, ...sending } },
  ]
  const repeats = repeatsOf(incident.clocks)
  for (const key of new Set(steps)) {
    const step = stepsFrom(incident.clocks, incident.ownRoles).find((each) => each.key === key)
    if (!step) return failure('not-found', '清单里没有这一步')
    const said = `${which.title}，${meansWords[sending.means]}`
    const how = { candidate: null, who: sending.addressee, said, readBack: false }
    const action: StepAction = { kind: 'reach', at: sending.at, ...how }
    const taken = afterAction(incident.histories.get(key) ?? untouched, action, repeats.has(key))
    if (!taken.ok) return taken
    const payload = { step: key, title: stepTitle(incident, step), action }
    events.push({ type: 'incident.step-acted.1', subject, payload })
  }
  return success(events)
}

function zeroHandlers({
  db,
  journal,
  session,
  ids,
  shelf,
  alarms,
}: IncidentDependencies): Pick<Reports, 'sendZero' | 'zeroReports'> {
  return {
    sendZero(command) {
      const { daily, addressee, words, at: saidAt } = command
      const meta = { commandId: command.commandId, actor: session.actor(), asked: ['send-zero', command] }
      const done = journal.execute(meta, (tx, at) => {
        const known = shelf.inUse(tx).some((pack) => pack.dailyReports.some(({ id }) => `${pack.id}/${id}` === daily))
        if (!known || !choiceInUse(tx).dailyReports.includes(daily)) return failure('not-found', '没有选用这种每日报告')
        if (addressee === '') return fault('addressee', '写上报给谁')
        const refused = futureFault('at', saidAt, at)
        if (refused) return refused
        const day = dayOf(saidAt, getOffice(tx).zone)
        const payload = { daily, day, addressee, words: words.trim(), at: saidAt }
        return success([{ type: 'policy.zero-reported.1', subject: ids.next(), payload }])
      })
      if (!done.ok) return done
      alarms.refresh()
      const report = listZeroReports(db, 400).find(({ id }) => id === done.value.subject)
      if (!report) throw new Error(`zero report ${done.value.subject} is missing after its own command`)
      return success(report)
    },
    zeroReports: () => success(listZeroReports(db, 400)),
  }
}
