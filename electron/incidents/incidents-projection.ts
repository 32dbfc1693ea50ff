import type { Tx } from '../db/connection'
import type { JournalEvent } from '../journal/event-catalogue'
import type { Projection } from '../journal/projections'
import {
  appendClock,
  attachEntry,
  detachEntry,
  findIncidentRecord,
  insertAction,
  insertFigure,
  insertIncident,
  moveEntries,
  saveAcknowledgement,
  saveClocks,
  saveLateReason,
  updateIncident,
} from './incidents-repository'
import { projectInstruction } from './instructions-projection'
import { moveOpenInstructions } from './instructions-repository'
import { insertDispatch, insertReport, setReceipt } from './reports-repository'

type Of<T extends JournalEvent['type']> = Extract<JournalEvent, { type: T }>

/** Incidents with their clocks, steps, figures, reports and instructions; the timeline is timeline-projection.ts. */
export const incidentsProjection: Projection = {
  tables: [
    'incident_feedback',
    'incident_relay',
    'incident_instruction',
    'incident_dispatch',
    'incident_report',
    'incident_figure',
    'incident_acknowledgement',
    'incident_late',
    'incident_action',
    'incident_clock',
    'incident_entry',
    'incident',
  ],
  project(tx, event) {
    projectCourse(tx, event)
    projectWork(tx, event)
    projectInstruction(tx, event)
  },
}

/** What becomes of the incident as a whole. */
function projectCourse(tx: Tx, event: JournalEvent) {
  switch (event.type) {
    case 'incident.opened.1':
      return opened(tx, event)
    case 'incident.entry-attached.1':
      return attachEntry(tx, { entry_id: event.payload.entry, incident_id: event.subject, seq: event.seq })
    case 'incident.entry-detached.1':
      return detachEntry(tx, event.payload.entry)
    case 'incident.merged.1': {
      const { into, reason } = event.payload
      moveEntries(tx, event.subject, into)
      moveOpenInstructions(tx, event.subject, into)
      end(tx, event, 'merged', reason)
      return updateIncident(tx, event.subject, { merged_into: into })
    }
    case 'incident.stood-down.1':
      return end(tx, event, 'stood-down', event.payload.reason)
    case 'incident.closed.1':
      return end(tx, event, 'closed', event.payload.reason)
    case 'incident.reopened.1':
      return updateIncident(tx, event.subject, { status: 'open', ended_at: null, ended_reason: '' })
    case 'incident.reassessed.1': {
      const { name, place, facts, clocks } = event.payload
      saveClocks(tx, event.subject, clocks)
      return updateIncident(tx, event.subject, { name, place, facts: JSON.stringify(facts), declined: null })
    }
    case 'incident.lead-passed.1':
      return updateIncident(tx, event.subject, { lead: event.payload.to })
    default:
  }
}

/** What is done about it. */
function projectWork(tx: Tx, event: JournalEvent) {
  const incident_id = event.subject
  switch (event.type) {
    case 'incident.step-added.1':
      return appendClock(tx, incident_id, event.payload.clock)
    case 'incident.step-acted.1': {
      const { step, action } = event.payload
      return insertAction(tx, { seq: event.seq, incident_id, step, action: JSON.stringify(action) })
    }
    case 'incident.late-explained.1': {
      const { clock, round, reason } = event.payload
      return saveLateReason(tx, { incident_id, clock, round, reason })
    }
    case 'incident.alarm-acknowledged.1': {
      const { alarm, stage } = event.payload
      return saveAcknowledgement(tx, { incident_id, alarm, stage, at: event.recordedAt })
    }
    case 'incident.figure-recorded.1':
      return figureRecorded(tx, event)
    case 'incident.grade-declined.1': {
      const { grade } = event.payload
      return updateIncident(tx, incident_id, { declined: JSON.stringify({ grade, seq: event.seq }) })
    }
    case 'incident.report-sent.1':
      return reportSent(tx, event)
    case 'incident.report-dispatched.1': {
      const { report, dispatch, role, addressee, means, at } = event.payload
      const receipt = { receipt_by: null, receipt_at: null }
      return insertDispatch(tx, {
        seq: event.seq,
        id: dispatch,
        report_id: report,
        role,
        addressee,
        means,
        at,
        ...receipt,
      })
    }
    case 'incident.report-receipted.1':
      return setReceipt(tx, event.payload.dispatch, event.payload)
    default:
  }
}

function opened(tx: Tx, event: Of<'incident.opened.1'>): void {
  const { number, name, place, facts, packs, clocks, entries, splitFrom } = event.payload
  insertIncident(tx, {
    seq: event.seq,
    id: event.subject,
    ...number,
    status: 'open',
    name,
    place,
    facts: JSON.stringify(facts),
    packs: JSON.stringify(packs),
    lead: event.actor ?? '',
    opened_at: event.recordedAt,
    opened_by: event.actor ?? '',
    split_from: splitFrom,
    merged_into: null,
    ended_at: null,
    ended_reason: '',
    declined: null,
  })
  saveClocks(tx, event.subject, clocks)
  for (const entry of entries) attachEntry(tx, { entry_id: entry, incident_id: event.subject, seq: event.seq })
}

function end(tx: Tx, event: JournalEvent, status: string, reason: string): void {
  if (!findIncidentRecord(tx, event.subject)) throw new Error(`event ${event.seq} ends an incident that never began`)
  updateIncident(tx, event.subject, { status, ended_at: event.recordedAt, ended_reason: reason })
}

function figureRecorded(tx: Tx, event: Of<'incident.figure-recorded.1'>): void {
  const { row, reason, reReport } = event.payload
  insertFigure(tx, {
    seq: event.seq,
    incident_id: event.subject,
    figure: JSON.stringify(row),
    reason,
    re_report: JSON.stringify(reReport),
    recorded_at: event.recordedAt,
    recorded_by: event.actor ?? '',
  })
}

function reportSent(tx: Tx, event: Of<'incident.report-sent.1'>): void {
  const { report, stage, number, ...content } = event.payload
  insertReport(tx, {
    seq: event.seq,
    id: report,
    incident_id: event.subject,
    stage,
    number,
    content: JSON.stringify(content),
    recorded_at: event.recordedAt,
    recorded_by: event.actor ?? '',
  })
}
