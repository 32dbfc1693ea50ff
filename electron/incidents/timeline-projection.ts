import { figureWords } from '../../shared/incidents/casualties'
import { meansWords } from '../../shared/incidents/clock-rule'
import type { TimelineKind } from '../../shared/incidents/incident-detail'
import { gradeWithNumber, measureWords } from '../../shared/incidents/incident-kind'
import { reportName } from '../../shared/incidents/report'
import { type StepAction, tryOutcomeWords } from '../../shared/incidents/step-state'
import { assertNever } from '../../shared/result'
import type { JournalEvent } from '../journal/event-catalogue'
import type { Projection } from '../journal/projections'
import { instructionLine } from './instruction-lines'
import { insertLine } from './timeline-repository'

type Of<T extends JournalEvent['type']> = Extract<JournalEvent, { type: T }>

/** A line of the timeline; `at` is left out where it happened as it was recorded. */
export interface Line {
  kind: TimelineKind
  words: string
  at?: number
}

/** Every fact about an incident as a line of its timeline. Acknowledging an alarm is one too: who heard it matters later. */
export const timelineProjection: Projection = {
  tables: ['incident_line'],
  project(tx, event) {
    const line = courseLine(event) ?? workLine(event) ?? instructionLine(event)
    if (line === null) return
    const { kind, words, at = event.recordedAt } = line
    const when = { at, seq: event.seq, recorded_at: event.recordedAt, recorded_by: event.actor }
    insertLine(tx, { incident_id: event.subject, kind, words, ...when })
    // The incident that takes another in says so as well.
    if (event.type === 'incident.merged.1') {
      insertLine(tx, { incident_id: event.payload.into, kind, words: `并入一起事件：${event.payload.reason}`, ...when })
    }
  },
}

function courseLine(event: JournalEvent): Line | null {
  switch (event.type) {
    case 'incident.opened.1': {
      const { name, splitFrom, reason, facts } = event.payload
      const words = splitFrom === null ? `立事件：${name}` : `拆出立事件：${name}。${reason}`
      return { kind: 'incident', words: `${words}${facts.grade === null ? '' : `，${gradeWithNumber(facts.grade)}`}` }
    }
    case 'incident.entry-attached.1':
      return { kind: 'incident', words: '归入一条值班记录' }
    case 'incident.entry-detached.1':
      return { kind: 'incident', words: `移出一条值班记录。${event.payload.reason}` }
    case 'incident.merged.1':
      return { kind: 'incident', words: `并入另一起事件。${event.payload.reason}` }
    case 'incident.stood-down.1':
      return { kind: 'incident', words: `定为误立。${event.payload.reason}` }
    case 'incident.reassessed.1':
      return { kind: 'decision', words: reassessedWords(event) }
    case 'incident.lead-passed.1':
      return { kind: 'incident', words: `改由${event.payload.name}牵头。${event.payload.words}` }
    case 'incident.closed.1':
      return { kind: 'incident', words: `办结。${event.payload.reason}` }
    case 'incident.reopened.1':
      return { kind: 'incident', words: `恢复处置。${event.payload.reason}` }
    default:
      return null
  }
}

function workLine(event: JournalEvent): Line | null {
  switch (event.type) {
    case 'incident.step-added.1':
      return { kind: 'step', words: `加一步：${event.payload.clock.rule.title}` }
    case 'incident.step-acted.1':
      return {
        kind: 'step',
        words: `${event.payload.title}：${actionWords(event.payload.action)}`,
        at: event.payload.action.at,
      }
    case 'incident.late-explained.1':
      return { kind: 'clock', words: `超时原因，${event.payload.title}：${event.payload.reason}` }
    case 'incident.alarm-acknowledged.1':
      return { kind: 'clock', words: `知悉提醒：${event.payload.title}` }
    case 'incident.figure-recorded.1':
      return { kind: 'figure', words: rowWords(event), at: event.payload.row.at }
    case 'incident.grade-declined.1': {
      const { grade, reason } = event.payload
      return { kind: 'decision', words: `暂不定为${gradeWithNumber(grade)}。${reason}` }
    }
    case 'incident.report-sent.1':
      return { kind: 'report', words: `${reportName(event.payload)}定稿：${event.payload.title}` }
    case 'incident.report-dispatched.1': {
      const { title, addressee, means, at } = event.payload
      return { kind: 'report', words: `${title}发出，${meansWords[means]}，${addressee}`, at }
    }
    case 'incident.report-receipted.1':
      return { kind: 'report', words: `报告签收：${event.payload.by}`, at: event.payload.at }
    case 'incident.decided.1': {
      const { words, reason, at } = event.payload
      return { kind: 'decision', words: reason === '' ? words : `${words}。原因：${reason}`, at }
    }
    case 'incident.noted.1':
      return { kind: 'note', words: event.payload.words, at: event.payload.at }
    default:
      return null
  }
}

function reassessedWords({ payload: { facts, reason } }: Of<'incident.reassessed.1'>): string {
  const grade = facts.grade === null ? '未定级' : gradeWithNumber(facts.grade)
  return `事件情况重定，${grade}${facts.sensitive.length > 0 ? '，敏感' : ''}${reason === '' ? '' : `。${reason}`}`
}

function rowWords({ payload: { row, reason } }: Of<'incident.figure-recorded.1'>): string {
  const figure = row.figure === null ? '撤销一笔' : figureWords(row.measure, row.figure)
  const how = [row.corrects === null ? '' : '更正', row.reach === 'more' ? '另有' : '', row.confirmed ? '' : '待核实']
  const marks = how.filter((mark) => mark !== '').join('、')
  return `${row.source}：${measureWords[row.measure]} ${figure}${marks === '' ? '' : `（${marks}）`}${reason === '' ? '' : `。${reason}`}`
}

function actionWords(action: StepAction): string {
  switch (action.kind) {
    case 'try':
      return `${action.candidate.name} ${action.candidate.number} ${tryOutcomeWords[action.outcome]}`
    case 'reach':
      return [`${action.who}接通`, action.said, action.readBack ? '已复述' : '']
        .filter((part) => part !== '')
        .join('，')
    case 'do-otherwise':
      return `其他方式，${action.how}`
    case 'void':
      return `不办，${action.reason}`
    case 'reopen':
      return `收回上一笔，${action.reason}`
    default:
      return assertNever(action)
  }
}
