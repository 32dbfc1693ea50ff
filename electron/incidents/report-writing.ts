import { totalsOf } from '../../shared/incidents/casualties'
import type { Stage } from '../../shared/incidents/policy'
import type { ReportDraft, ReportView, SentReport } from '../../shared/incidents/report'
import { reportValues } from '../../shared/incidents/report-defaults'
import {
  changesSince,
  composeReport,
  elementsFor,
  missingElements,
  templateFor,
} from '../../shared/incidents/report-draft'
import type { Db } from '../db/connection'
import { findEntryRecord } from '../entries/entries-repository'
import { getOffice } from '../office/office-repository'
import type { IncidentCase } from './incident-case'
import { listEntryIds, listFigures } from './incidents-repository'
import { toLedgerRow } from './ledger-view'
import { findReportDraft, listSentReports } from './reports-repository'

/** The report being written, in the stage asked for or the next in order, with all that follows from what is known now. */
export function viewReport(db: Db, incident: IncidentCase, stage: Stage | null): ReportView {
  const sent = listSentReports(db, incident.row.id)
  const kept = findReportDraft(db, incident.row.id)
  const wanted = stage ?? kept?.draft.stage ?? (sent.length === 0 ? 'first' : 'follow-up')
  const isKept = kept?.draft.stage === wanted
  const draft: ReportDraft = isKept ? kept.draft : { stage: wanted, values: {}, title: '', body: '' }
  const { values, ...view } = writtenReport(db, incident, sent, draft)
  return { ...view, values: { ...values }, draft, savedAt: isKept ? kept.savedAt : null }
}

/** A report as a draft makes it: elements as far as they are known, and what the template composes of them. */
export function writtenReport(db: Db, incident: IncidentCase, sent: readonly SentReport[], draft: ReportDraft) {
  const { packs, facts, row } = incident
  const last = sent.at(-1)?.values ?? {}
  const number = draft.stage === 'follow-up' ? sent.filter(({ stage }) => stage === 'follow-up').length + 1 : 0
  const elements = elementsFor(packs, facts, draft.stage)
  const values = reportValues(knownOf(db, incident), last, draft.values)
  const changes = changesSince(elements, last, values)
  const template = templateFor(packs, draft.stage) ?? { title: '{name}', body: ['{changes}'] }
  const office = getOffice(db).name
  const composed = composeReport(template, values, { name: row.name, number, office, changes })
  return { number, elements, values, changes, missing: missingElements(elements, values), composed }
}

function knownOf(db: Db, { facts, row, zone }: IncidentCase) {
  const [firstId] = listEntryIds(db, row.id)
  const entry = firstId === undefined ? undefined : findEntryRecord(db, firstId)
  const source = [entry?.contact_unit, entry?.contact_name].filter((part) => part !== undefined && part !== '')
  return {
    facts,
    place: row.place,
    source: source.join(' '),
    course: entry?.text ?? '',
    cause: entry?.cause ?? '',
    totals: totalsOf(listFigures(db, row.id).map(toLedgerRow)),
    zone,
  }
}
