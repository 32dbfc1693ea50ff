import { sql as raw } from 'kysely'
import { formatIncidentNumber } from '../../shared/incidents/incident'
import { type IncidentFacts, urgencyOfIncident } from '../../shared/incidents/incident-facts'
import { reportName, type SentReport } from '../../shared/incidents/report'
import { type Db, sql } from '../db/connection'
import type { IncidentReportTable, IncidentTable } from '../incidents/incident-tables'
import type { HitRecord } from './hit-record'
import { overSeqs } from './over-seqs'
import { type Piece, pieces } from './piece'

const incidents = overSeqs(
  (numbers) =>
    raw<IncidentTable>`SELECT incident.* FROM ${numbers} AS one CROSS JOIN incident ON incident.seq = one.value`,
)

/** Incidents as they are shown among what was found. Few of a page are incidents: each is read by itself. */
export function listIncidentHits(db: Db, seqs: readonly number[]): HitRecord[] {
  return db.all(incidents(seqs)).map((row) => ({
    seq: row.seq,
    kind: 'incident',
    id: row.id,
    at: row.opened_at,
    recordedAt: row.opened_at,
    number: `事${String(row.number).padStart(4, '0')}`,
    channel: null,
    status: null,
    urgency: urgencyOfIncident(JSON.parse(row.facts) as IncidentFacts),
    title: row.name,
    amendments: 0,
    attachments: 0,
    line: row.place === '' ? row.name : row.place,
    pieces: () => piecesOf(db, row),
  }))
}

function piecesOf(db: Db, row: IncidentTable): Piece[] {
  const number = String(row.number)
  return [
    ...pieces(
      { place: '事件名称', words: row.name },
      { place: '地点', words: row.place },
      { place: '结束原因', words: row.ended_reason },
    ),
    ...listReports(db, row.id).flatMap(reportPieces),
    ...listInstructionPieces(db, row.id),
    ...listLinePieces(db, row.id),
    ...listDispatchPieces(db, row.id),
    ...listRestPieces(db, row.id),
    { place: '编号', words: formatIncidentNumber(row) },
    { place: '编号', words: `〔${row.year}〕事${number.padStart(4, '0')}` },
    { place: '编号', words: `〔${row.year}〕事${number}` },
  ]
}

type Content = Pick<SentReport, 'stage' | 'number' | 'title' | 'body' | 'values' | 'missing' | 'changes'>

function listReports(db: Db, incident: string): Content[] {
  const rows = db.all(sql.selectFrom('incident_report').selectAll().where('incident_id', '=', incident).orderBy('seq'))
  return rows.map(({ stage, number, content }: IncidentReportTable) => ({
    ...(JSON.parse(content) as Content),
    stage: stage as Content['stage'],
    number,
  }))
}

/** What changed stands under the title of its element; the others stand in the text of the report. */
function reportPieces(report: Content): Piece[] {
  const name = reportName(report)
  const titles = new Map([...report.missing, ...report.changes].map(({ id, title }) => [id, title]))
  return pieces(
    { place: `${name} · 标题`, words: report.title },
    ...report.changes.map(({ title, to }) => ({ place: `${name} · ${title}`, words: to })),
    ...report.changes.map(({ title, from }) => ({ place: `${name} · ${title}（原）`, words: from ?? '' })),
    ...Object.entries(report.values).map(([id, words]) => ({ place: `${name} · ${titles.get(id) ?? '要素'}`, words })),
    { place: `${name} · 正文`, words: report.body },
    ...report.missing.map(({ title }) => ({ place: `${name} · 未明`, words: title })),
    ...report.changes.map(({ title }) => ({ place: `${name} · 变动`, words: title })),
  )
}

function listInstructionPieces(db: Db, incident: string): Piece[] {
  const said = db.all(
    sql.selectFrom('incident_instruction').selectAll().where('incident_id', '=', incident).orderBy('seq'),
  )
  return said.flatMap(({ id, words, giver, closed_words }) => [
    ...pieces(
      { place: '批示', words },
      { place: '批示 · 批示人', words: giver, field: 'person' },
      { place: '批示 · 办结', words: closed_words },
    ),
    ...db
      .all(sql.selectFrom('incident_relay').selectAll().where('instruction_id', '=', id).orderBy('seq'))
      .flatMap(({ relayed_to, arrived_by }) =>
        pieces(
          { place: '批示 · 转达', words: relayed_to, field: 'unit' },
          { place: '批示 · 接到', words: arrived_by ?? '' },
        ),
      ),
    ...db
      .all(sql.selectFrom('incident_feedback').selectAll().where('instruction_id', '=', id).orderBy('seq'))
      .flatMap((back) =>
        pieces({ place: '批示 · 反馈', words: back.words }, { place: '批示 · 反馈人', words: back.said_by }),
      ),
  ])
}

function listLinePieces(db: Db, incident: string): Piece[] {
  return db
    .all(
      sql.selectFrom('incident_line').select('words').where('incident_id', '=', incident).orderBy('at').orderBy('seq'),
    )
    .map(({ words }) => ({ place: '时间线', words }))
}

function listDispatchPieces(db: Db, incident: string): Piece[] {
  const sent = db.all(
    sql
      .selectFrom('incident_report')
      .innerJoin('incident_dispatch', 'incident_dispatch.report_id', 'incident_report.id')
      .select(['stage', 'number', 'addressee', 'receipt_by'])
      .where('incident_id', '=', incident)
      .orderBy('incident_dispatch.seq'),
  )
  return sent.flatMap(({ stage, number, addressee, receipt_by }) => {
    const name = reportName({ stage: stage as Content['stage'], number })
    return pieces(
      { place: `${name} · 发往`, words: addressee, field: 'unit' },
      { place: `${name} · 签收`, words: receipt_by ?? '' },
    )
  })
}

/** What only stands in the steps and the ledger: names and numbers called, sources, reasons. */
function listRestPieces(db: Db, incident: string): Piece[] {
  const actions = db.all(sql.selectFrom('incident_action').select('action').where('incident_id', '=', incident))
  const figures = db.all(
    sql.selectFrom('incident_figure').select(['figure', 'reason', 're_report']).where('incident_id', '=', incident),
  )
  return [
    ...actions.flatMap(({ action }) => textsIn(JSON.parse(action)).map((words) => ({ place: '步骤', words }))),
    ...figures.flatMap(({ figure, reason, re_report }) =>
      pieces(
        { place: '伤亡损失台账', words: (JSON.parse(figure) as { source?: string }).source ?? '' },
        { place: '伤亡损失台账', words: reason },
        ...textsIn(JSON.parse(re_report)).map((words) => ({ place: '重报', words })),
      ),
    ),
  ]
}

function textsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value]
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsIn) : []
}
