import { z } from 'zod'
import { newPassword, personName, personPost } from '../accounts/account'
import { lineText } from '../text'

/** Somebody who must hear of a grave matter at once: 办公室主任, 带班领导. */
export const reportTarget = z.object({ post: lineText(50), name: lineText(30), phone: lineText(60) })
export type ReportTarget = z.infer<typeof reportTarget>

export const officeSettings = z.object({
  name: lineText(60).refine((name) => name !== '', '写上机关名称'),
  /** 值班电话 */
  dutyPhone: lineText(60),
  /** 传真 */
  fax: lineText(60),
  /** 内线 */
  internalLine: lineText(60),
  /** Area code of the duty phone, so that 555 0110 and 0690-555 0110 are known to be one number. */
  areaCode: z.string().regex(/^(0\d{2,3})?$/, '区号写成 0 开头的 3 到 4 位数字，没有就空着'),
  /** Whom to tell at once of a grave matter, in order. */
  reportTo: z.array(reportTarget).max(6),
})
export type OfficeSettings = z.infer<typeof officeSettings>

/** The office as the program knows it; `station` names this PC in numbers and in the journal. */
export const office = officeSettings.extend({ station: z.string(), zone: z.string() })
export type Office = z.infer<typeof office>

const storedSettings = z.object({
  name: z.string(),
  dutyPhone: z.string(),
  fax: z.string(),
  internalLine: z.string(),
  areaCode: z.string(),
  reportTo: z.array(z.object({ post: z.string(), name: z.string(), phone: z.string() })),
})

/** Facts about the office, checked for shape alone: see entry-events.ts. */
export const officeEvents = {
  'office.set-up.1': storedSettings.extend({ station: z.string(), zone: z.string() }),
  'office.changed.1': storedSettings,
} as const

/** First start: the office and its first administrator. */
export const setUp = z.object({
  office: officeSettings,
  administrator: z.object({ name: personName, post: personPost, password: newPassword }),
})
export type SetUp = z.infer<typeof setUp>
