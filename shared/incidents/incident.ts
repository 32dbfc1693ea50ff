import { z } from 'zod'
import { entryId } from '../entries/entry'
import { instant } from '../instant'
import { idText, lineText, plainText } from '../text'
import { rowId } from './clock-rule'
import { classId, grade } from './incident-kind'

export const incidentId = idText.brand('IncidentId')
export type IncidentId = z.infer<typeof incidentId>

/** 处置中, 已办结, 误立, 已并入. */
export const incidentStatus = z.enum(['open', 'closed', 'stood-down', 'merged'])
export type IncidentStatus = z.infer<typeof incidentStatus>
export const incidentStatusWords: Record<IncidentStatus, string> = {
  open: '处置中',
  closed: '已办结',
  'stood-down': '误立',
  merged: '已并入',
}

/** Per year and station, without gaps: 〔2026〕事 0031. */
export const incidentNumber = z.object({
  year: z.number().int(),
  station: z.string(),
  number: z.number().int().positive(),
})
export type IncidentNumber = z.infer<typeof incidentNumber>

export function formatIncidentNumber(number: Pick<IncidentNumber, 'year' | 'number'>): string {
  return `〔${number.year}〕${shortIncidentNumber(number)}`
}

/** The number alone, as in a list: 事 0031. */
export function shortIncidentNumber({ number }: Pick<IncidentNumber, 'number'>): string {
  return `事 ${String(number).padStart(4, '0')}`
}

/** What it is called in reports: 东浦区甲源化工厂罐区火灾. */
export const incidentName = lineText(120).refine((name) => name !== '', '写上事件名称，如“东浦区某厂火灾”')
export const incidentPlace = lineText(200)

/** Why something was merged, split off, stood down or changed: a line that must say something. */
export const statedReason = plainText(1_000)
  .transform((text) => text.trim())
  .refine((text) => text !== '', '写一句原因')

/** An incident as lists show it. Instants are UTC ms. */
export const incidentRow = z.object({
  id: incidentId,
  number: incidentNumber,
  status: incidentStatus,
  name: z.string(),
  place: z.string(),
  class: classId.nullable(),
  subclass: rowId.nullable(),
  grade: grade.nullable(),
  grave: z.boolean(),
  sensitive: z.boolean(),
  receivedAt: instant,
  openedAt: instant,
  /** When the next of this room's clocks is due; null when none is running. */
  nextDue: instant.nullable(),
  /** Steps of this room that are not finished. */
  openSteps: z.number().int(),
  openInstructions: z.number().int(),
})
export type IncidentRow = z.infer<typeof incidentRow>

/** To which incident an entry belongs, as a row of the log shows it. */
export const entryMark = z.object({
  entryId,
  incidentId,
  number: incidentNumber,
  name: z.string(),
  status: incidentStatus,
})
export type EntryMark = z.infer<typeof entryMark>
