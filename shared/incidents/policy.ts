import { z } from 'zod'
import { clockRule, rowId, scope, sourced, wallClock } from './clock-rule'
import { classId, grade, measure } from './incident-kind'

const words = z.string().min(1, '没有写字')

/** Whom one reports to or who reports; people and numbers are the office's. `fallback` is tried when nobody there is reached. */
export const role = z.strictObject({ id: rowId, title: words, fallback: rowId.nullable() })
export type Role = z.infer<typeof role>

/**
 * `code` is the event code of GB/T 35561, empty until the office imports the standard's table. `hints` are words in a text
 * that suggest the sub-class; the office's own, whatever the source of the row.
 */
export const subclass = z.strictObject({
  id: rowId,
  title: words,
  code: z.string(),
  hints: z.array(words),
  ...sourced,
})
export type Subclass = z.infer<typeof subclass>

/** A class as a pack sees it; packs in use add up their sub-classes. No grades: the law grades none. */
export const incidentClass = z.strictObject({
  id: classId,
  grades: z.array(grade),
  subclasses: z.array(subclass),
  ...sourced,
})
export type IncidentClass = z.infer<typeof incidentClass>

/** From these figures on (以上含) a grade is reached; people, and yuan of `loss`. A measure left out says nothing. */
const bound = z.strictObject({
  grade,
  from: z.partialRecord(z.enum(['dead', 'gravely-injured', 'loss']), z.int().min(1)),
})

/** When figures make which grade. `below` is the grade of an accident that reaches none of the bounds (以下不含). */
export const threshold = z.strictObject({
  id: rowId,
  scope,
  /** Measures of the ledger that count as gravely injured: 急性工业中毒 does in industry. */
  countsAsGravelyInjured: z.array(measure),
  bounds: z.array(bound).min(1),
  below: grade,
  ...sourced,
})
export type Threshold = z.infer<typeof threshold>

/** Why an incident is reported whatever its grade: sensitive time, place, people. `hints` are words that remind of it. */
export const sensitiveKind = z.strictObject({ id: rowId, title: words, hints: z.array(words), ...sourced })
export type SensitiveKind = z.infer<typeof sensitiveKind>

/** For how many days after it occurred a changed figure must be reported; a row with sub-classes goes before one without. */
export const reReportWindow = z.strictObject({ id: rowId, scope, days: z.int().min(1).max(365), ...sourced })
export type ReReportWindow = z.infer<typeof reReportWindow>

/** What to ask the caller, whom to warn (with a role: one key calls it), what to prepare. */
export const checklistLine = z.strictObject({
  id: rowId,
  kind: z.enum(['ask', 'warn', 'prepare']),
  words,
  role: rowId.nullable(),
})
export type ChecklistLine = z.infer<typeof checklistLine>

/** Lists of all rows whose scope fits stand one after another. */
export const checklist = z.strictObject({ id: rowId, scope, lines: z.array(checklistLine).min(1), ...sourced })
export type Checklist = z.infer<typeof checklist>

export const stage = z.enum(['first', 'follow-up', 'final'])
export type Stage = z.infer<typeof stage>
export const stageWords: Record<Stage, string> = { first: '首报', 'follow-up': '续报', final: '终报' }

/** The elements that reports of a stage need; elements of the same id in several packs are one. */
export const elementList = z.strictObject({
  id: rowId,
  scope,
  stages: z.array(stage).min(1),
  elements: z.array(z.strictObject({ id: rowId, title: words })).min(1),
  ...sourced,
})
export type ElementList = z.infer<typeof elementList>

/** Who else is told at once when the officer says that it concerns them: neighbours, 涉外, 涉港澳台侨. `hints` as above. */
export const specialNotification = z.strictObject({
  id: rowId,
  title: words,
  from: rowId,
  to: rowId,
  hints: z.array(words),
  ...sourced,
})
export type SpecialNotification = z.infer<typeof specialNotification>

/** Reports that are due every day by themselves, with nothing to report too (零报告). */
export const dailyReport = z.strictObject({
  id: rowId,
  title: words,
  occasion: words,
  at: wallClock,
  to: rowId,
  ...sourced,
})
export type DailyReport = z.infer<typeof dailyReport>

/** How a report of a stage is composed: `{element id}` stands for an element, `{name}` `{number}` for incident and 续报 number. */
export const reportTemplate = z.strictObject({
  id: rowId,
  stage,
  title: words,
  body: z.array(words).min(1),
  ...sourced,
})
export type ReportTemplate = z.infer<typeof reportTemplate>

/**
 * A set of rules with a title and a version, as kept in one file. `uses` names packs whose roles, classes and elements its
 * rows refer to beside its own.
 */
export const policyPack = z.strictObject({
  id: rowId,
  version: z.int().min(1),
  title: words,
  uses: z.array(rowId),
  roles: z.array(role),
  classes: z.array(incidentClass),
  thresholds: z.array(threshold),
  sensitive: z.array(sensitiveKind),
  clocks: z.array(clockRule),
  reReportWindows: z.array(reReportWindow),
  checklists: z.array(checklist),
  elementLists: z.array(elementList),
  specialNotifications: z.array(specialNotification),
  dailyReports: z.array(dailyReport),
  reportTemplates: z.array(reportTemplate),
})
export type PolicyPack = z.infer<typeof policyPack>
