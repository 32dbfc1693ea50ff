import { z } from 'zod'
import { accountId } from '../accounts/account'
import { instant } from '../instant'
import { idText, plainText } from '../text'

export const shiftId = idText.brand('ShiftId')
export type ShiftId = z.infer<typeof shiftId>

/** Why one of the two is missing, why somebody else came, why it was late: written in a line or two. */
export const LONGEST_NOTE = 500
export const note = plainText(LONGEST_NOTE).transform((text) => text.trim())

/** 主班, 副班, 带班领导. The duty-room rules (article 6) want a lead and a deputy; who is missing is explained in `note`. */
export const crew = z.object({
  lead: accountId,
  deputy: accountId.nullable(),
  leader: accountId.nullable(),
  note,
})
export type Crew = z.infer<typeof crew>

/** A shift as it is planned: who, and from when until when (UTC ms). */
export const shiftPlan = z.object({ crew, from: instant, until: instant })
export type ShiftPlan = z.infer<typeof shiftPlan>

/** How a shift came to own the room: the first one, signed by both, in one step, or ordered by the duty leader. */
export const takeoverKind = z.enum(['opened', 'signed', 'urgent', 'ordered'])
export type TakeoverKind = z.infer<typeof takeoverKind>
export const takeoverWords: Record<TakeoverKind, string> = {
  opened: '开班',
  signed: '双方签字',
  urgent: '紧急接班',
  ordered: '带班领导指令',
}

/** Somebody of a shift, with what the screen shows of them. */
export const member = z.object({ id: accountId, name: z.string(), post: z.string() })
export type Member = z.infer<typeof member>

/** Per year and station, counted from takeover to takeover: 〔2026〕班0199. */
export const shiftNumber = z.object({
  year: z.number().int(),
  station: z.string(),
  number: z.number().int().positive(),
})
export type ShiftNumber = z.infer<typeof shiftNumber>

export function formatShiftNumber(number: Pick<ShiftNumber, 'year' | 'number'>): string {
  return `〔${number.year}〕班${String(number.number).padStart(4, '0')}`
}

/** The number alone, as in a list: 班 0199. */
export function shortShiftNumber({ number }: Pick<ShiftNumber, 'number'>): string {
  return `班 ${String(number).padStart(4, '0')}`
}

/** When a shift really began, by whom it is counted, and what it gave as the reason for being late or early. */
export const takeover = z.object({
  at: instant,
  kind: takeoverKind,
  number: shiftNumber,
  /** Why it was late or early, or why it was not signed by both; empty when there was nothing to explain. */
  reason: z.string(),
})

/** A shift as the screens show it. */
export const shift = z.object({
  id: shiftId,
  lead: member,
  deputy: member.nullable(),
  leader: member.nullable(),
  note: z.string(),
  plannedFrom: instant,
  plannedUntil: instant,
  /** Null while it is only planned. */
  takeover: takeover.nullable(),
  /** When it gave the room away; null while it owns it or is only planned. */
  endedAt: instant.nullable(),
})
export type Shift = z.infer<typeof shift>
