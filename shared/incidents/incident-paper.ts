import { z } from 'zod'
import { formatMoment } from '../time/office-time'
import { meansWords } from './clock-rule'
import { formatIncidentNumber } from './incident'
import type { IncidentDetail, TimelineLine } from './incident-detail'
import { type ReportView, reportId, reportName } from './report'

/** What of an incident is put on paper: one of its reports (null: the one being written), or its timeline. */
export const wantedPaper = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('report'), reportId: reportId.nullable() }),
  z.object({ kind: z.literal('timeline') }),
])
export type WantedPaper = z.infer<typeof wantedPaper>

/** A paper of an incident in words; rows have as many cells as there are heads. */
export interface IncidentPaper {
  office: string
  title: string
  number: string
  /** 首报, or 草稿 where it was not sent: no draft may pass for what was reported. */
  mark: string
  paragraphs: readonly string[]
  heads: readonly string[]
  rows: readonly (readonly string[])[]
  zone: string
}

interface Office {
  name: string
  zone: string
}

/** A report that was sent, with where it went and who signed for it. */
export function sentPaper(incident: IncidentDetail, id: string, { name, zone }: Office): IncidentPaper | null {
  const report = incident.reports.find((each) => each.id === id)
  if (!report) return null
  return {
    office: name,
    title: report.title,
    number: formatIncidentNumber(incident.number),
    mark: reportName(report),
    paragraphs: report.body.split('\n'),
    heads: ['发往', '方式', '发出', '签收'],
    rows: report.dispatches.map(({ addressee, means, at, receipt }) => [
      addressee,
      meansWords[means],
      formatMoment(at, zone),
      receipt === null ? '' : `${receipt.by}　${formatMoment(receipt.at, zone)}`,
    ]),
    zone,
  }
}

/** The report being written. */
export function draftPaper(incident: IncidentDetail, view: ReportView, { name, zone }: Office): IncidentPaper {
  const { draft, composed, number } = view
  const body = draft.body.trim() === '' ? composed.body : draft.body
  return {
    office: name,
    title: draft.title === '' ? composed.title : draft.title,
    number: formatIncidentNumber(incident.number),
    mark: `${reportName({ stage: draft.stage, number })}（草稿，未发出）`,
    paragraphs: body.split('\n'),
    heads: [],
    rows: [],
    zone,
  }
}

/** The whole timeline, each line with both its times. */
export function timelinePaper(
  incident: IncidentDetail,
  lines: readonly TimelineLine[],
  { name, zone }: Office,
): IncidentPaper {
  return {
    office: name,
    title: `${incident.name}处置时间线`,
    number: formatIncidentNumber(incident.number),
    mark: `${lines.length} 条`,
    paragraphs: [],
    heads: ['时间', '内容', '记录人', '记录时间'],
    rows: lines.map(({ at, words, byName, recordedAt }) => [
      formatMoment(at, zone),
      words,
      byName,
      formatMoment(recordedAt, zone),
    ]),
    zone,
  }
}

/** The paper as plain text, for the clipboard. */
export function paperText({ office, title, number, mark, paragraphs, rows }: IncidentPaper): string {
  const table = rows.map((cells) => cells.filter((cell) => cell !== '').join('　'))
  return [office, title, `${number}　${mark}`, ...paragraphs, ...table, ''].join('\n')
}
