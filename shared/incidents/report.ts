import { z } from 'zod'
import { instant } from '../instant'
import { idText, LONGEST_TEXT, lineText, plainText } from '../text'
import { means, rowId } from './clock-rule'
import { stage } from './policy'
import { chineseNumber } from './report-draft'

export const reportId = idText.brand('ReportId')
export type ReportId = z.infer<typeof reportId>

/** Words of the elements by id, as the officer wrote them. */
export const elementValues = z
  .record(rowId, plainText(5_000))
  .refine((values) => Object.keys(values).length <= 100, '要素太多')

/** What is being written of a report: no fact before it is sent. An empty title or body: as the template composes it. */
export const reportDraft = z.object({
  stage,
  values: elementValues,
  title: lineText(200),
  body: plainText(LONGEST_TEXT),
})
export type ReportDraft = z.infer<typeof reportDraft>

/** How a report goes out: to a role or somebody else in words, when (UTC ms). */
export const sending = z.object({
  role: rowId.nullable(),
  addressee: lineText(100).refine((text) => text !== '', '写上发给谁'),
  means,
  at: instant,
})
export type Sending = z.infer<typeof sending>

export const receipt = z.object({
  by: lineText(100).refine((text) => text !== '', '写上是谁签收的'),
  at: instant,
})

/** An element that was not known when a report went out, or what a follow-up changed. */
const element = z.object({ id: z.string(), title: z.string() })
export const elementChange = element.extend({ from: z.string().nullable(), to: z.string() })

export const dispatchId = idText.brand('DispatchId')
export type DispatchId = z.infer<typeof dispatchId>

/** One way a report went out, to whom and when (UTC ms), and who signed for it: a phone call, then the fax. */
export const dispatch = z.object({
  id: dispatchId,
  role: z.string().nullable(),
  addressee: z.string(),
  means,
  at: instant,
  receipt: z.object({ by: z.string(), at: instant }).nullable(),
})
export type Dispatch = z.infer<typeof dispatch>

/** A report that was sent: frozen, but for where it goes and who signs for it. `number` counts follow-ups from 1; 0 for the others. */
export const sentReport = z.object({
  id: reportId,
  stage,
  number: z.number().int().nonnegative(),
  title: z.string(),
  body: z.string(),
  values: z.record(z.string(), z.string()),
  missing: z.array(element),
  changes: z.array(elementChange),
  dispatches: z.array(dispatch),
  recordedAt: instant,
  senderName: z.string(),
})
export type SentReport = z.infer<typeof sentReport>

/** 首报, 续报一, 终报. */
export function reportName({ stage: of, number }: Pick<SentReport, 'stage' | 'number'>): string {
  if (of === 'follow-up') return `续报${chineseNumber(number)}`
  return of === 'first' ? '首报' : '终报'
}

/** The report being written: what it would say now, what changed since the last and what is missing. */
export const reportView = z.object({
  /** Only what the officer wrote himself, which goes before everything that is known. */
  draft: reportDraft,
  /** Every element as it would be told now, by id. */
  values: z.record(z.string(), z.string()),
  savedAt: instant.nullable(),
  number: z.number().int().nonnegative(),
  elements: z.array(element),
  missing: z.array(element),
  changes: z.array(elementChange),
  /** As the template composes it from the elements. */
  composed: z.object({ title: z.string(), body: z.string() }),
})
export type ReportView = z.infer<typeof reportView>

/** 零报告: said on a day that there was nothing to report. */
export const zeroReport = z.object({
  id: z.string(),
  daily: z.string(),
  day: z.number().int(),
  addressee: z.string(),
  words: z.string(),
  at: instant,
  senderName: z.string(),
})
export type ZeroReport = z.infer<typeof zeroReport>
