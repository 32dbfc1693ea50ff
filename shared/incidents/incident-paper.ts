import { z } from 'zod'
import type { SheetFact } from '../entries/entry-sheet'
import { formatClock, formatDay, formatMoment } from '../time/office-time'
import { meansWords } from './clock-rule'
import { formatIncidentNumber } from './incident'
import type { IncidentDetail } from './incident-detail'
import { type ReportView, reportId, reportName } from './report'

/** What of an incident is put on paper: one of its reports (null: the one being written), or its timeline. */
export const wantedPaper = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('report'), reportId: reportId.nullable() }),
  z.object({ kind: z.literal('timeline') }),
])
export type WantedPaper = z.infer<typeof wantedPaper>

/** A row of a table; `overrun` is told apart: time ran out. */
export interface PaperRow {
  cells: readonly string[]
  overrun: boolean
}

/** A table of a paper; rows have as many cells as there are heads. */
export interface PaperTable {
  kind: 'dispatches' | 'limits' | 'timeline'
  title: string
  note: string
  heads: readonly string[]
  rows: readonly PaperRow[]
}

/** A paper of an incident in words. */
export interface IncidentPaper {
  office: string
  title: string
  number: string
  /** 首报, or 草稿 where it was not sent: no draft may pass for what was reported. */
  mark: string
  /** It was not sent: seen at arm's length. Empty where it was. */
  pending: string
  facts: readonly SheetFact[]
  paragraphs: readonly string[]
  /** Office and time beneath the text. */
  signed: readonly string[]
  tables: readonly PaperTable[]
  /** What is said about the paper itself. */
  notes: readonly string[]
  zone: string
}

export interface PaperOffice {
  name: string
  zone: string
}

const dayAndClock = (at: number, zone: string) => `${formatDay(at, zone)} ${formatClock(at, zone)}`

const bare = { pending: '', facts: [], paragraphs: [], signed: [], tables: [], notes: [] }

/** A report that was sent, with where it went and who signed for it. */
export function sentPaper(incident: IncidentDetail, id: string, { name, zone }: PaperOffice): IncidentPaper | null {
  const report = incident.reports.find((each) => each.id === id)
  if (!report) return null
  const [first] = report.dispatches
  const missing = report.missing.map(({ title }) => title).join('、')
  return {
    ...bare,
    office: name,
    title: report.title,
    number: formatIncidentNumber(incident.number),
    mark: reportName(report),
    paragraphs: report.body.split('\n'),
    signed: [name, formatMoment(first?.at ?? report.recordedAt, zone)],
    tables: [
      {
        kind: 'dispatches',
        title: '办理记录',
        note: '本页留存，不随文发出',
        heads: ['发往', '方式', '发出', '签收'],
        rows: report.dispatches.map(({ addressee, means, at, receipt }) => ({
          cells: [
            addressee,
            meansWords[means],
            dayAndClock(at, zone),
            receipt === null ? '' : `${receipt.by}　${dayAndClock(receipt.at, zone)}`,
          ],
          overrun: false,
        })),
      },
    ],
    notes: [
      `${report.senderName === '' ? '' : `${report.senderName} `}${formatMoment(report.recordedAt, zone)} 定稿。`,
      missing === '' ? '' : `发出时缺：${missing}，核实后续报。`,
    ].filter((note) => note !== ''),
    zone,
  }
}

/** The report being written. */
export function draftPaper(incident: IncidentDetail, view: ReportView, { name, zone }: PaperOffice): IncidentPaper {
  const { draft, composed, number, missing } = view
  const body = draft.body.trim() === '' ? composed.body : draft.body
  return {
    ...bare,
    office: name,
    title: draft.title === '' ? composed.title : draft.title,
    number: formatIncidentNumber(incident.number),
    mark: `${reportName({ stage: draft.stage, number })}（草稿，未发出）`,
    pending: '草稿，没有发出，不作为报告',
    paragraphs: body.split('\n'),
    notes: missing.length === 0 ? [] : [`尚缺：${missing.map(({ title }) => title).join('、')}。`],
    zone,
  }
}

/** The paper as plain text, for the clipboard. */
export function paperText({ office, title, number, mark, facts, paragraphs, signed, tables }: IncidentPaper): string {
  const told = facts.map(({ label, value }) => `${label}：${value}`)
  const listed = tables.flatMap((table) => [
    table.title,
    ...table.rows.map(({ cells }) => cells.filter((cell) => cell !== '').join('　')),
  ])
  return [office, title, `${number}　${mark}`, ...told, ...paragraphs, ...signed, ...listed, ''].join('\n')
}
