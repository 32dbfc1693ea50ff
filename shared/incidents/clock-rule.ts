import { z } from 'zod'
import { classId, grade } from './incident-kind'

/** Ids of rows in a pack: they are part of keys of clocks, so they never change once a pack is in use. */
export const rowId = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, '标识只能用小写字母、数字和连字符')

/** Where a row comes from, and whether that text was read: what is not verified is shown as such, never as law. */
export const sourced = { source: z.string().min(1, '没有写依据'), verified: z.boolean() }

/** Occurred 事发, learned 获知 (by the reporting unit), received 接报 (by this room). */
export const startPoint = z.enum(['occurred', 'learned', 'received'])
export type StartPoint = z.infer<typeof startPoint>
export const startPointWords: Record<StartPoint, string> = { occurred: '事发', learned: '获知', received: '接报' }

export const means = z.enum(['phone', 'written', 'network'])
export type Means = z.infer<typeof means>
export const meansWords: Record<Means, string> = { phone: '电话', written: '书面', network: '网络' }

/** Where a rule applies: in these classes and these sub-classes. An empty list leaves out none. */
export const scope = z.strictObject({ classes: z.array(classId), subclasses: z.array(rowId) })
export type Scope = z.infer<typeof scope>

/**
 * What starts a clock within its scope. `any-of`: one of the grades, or sensitive (reported whatever the grade), or a grave
 * incident (重特大 by the officer's judgement) for as long as it has no grade, or always.
 */
export const condition = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('always') }),
  z.strictObject({
    kind: z.literal('any-of'),
    grades: z.array(grade),
    sensitive: z.boolean(),
    grave: z.enum(['never', 'until-graded', 'always']),
  }),
])
export type Condition = z.infer<typeof condition>

/** Longest limit that is no slip: an investigation report has 60 days, which may be extended. */
export const LONGEST_LIMIT_MINUTES = 120 * 24 * 60

/** `as-instructed`: the rule names no number, leaders say when. */
export const limit = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('at-once') }),
  z.strictObject({
    kind: z.literal('minutes'),
    minutes: z
      .int('时限要写整数分钟')
      .min(1, '时限不能是 0 或负数；要“立即”就写 at-once')
      .max(LONGEST_LIMIT_MINUTES, '时限超过 120 天，多半写错了'),
  }),
  z.strictObject({ kind: z.literal('as-instructed') }),
])
export type Limit = z.infer<typeof limit>

/** 15:00, in the office's zone. */
export const wallClock = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, '钟点写成 15:00 这样')

/** How often what was reported is reported again: at least so many times a day, at an hour, or every so many minutes. */
export const repeat = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('times-a-day'), times: z.int().min(1, '每日至少一次').max(24, '一天超过 24 次') }),
  z.strictObject({ kind: z.literal('daily-at'), at: wallClock }),
  z.strictObject({
    kind: z.literal('every'),
    minutes: z.int().min(10, '间隔不到 10 分钟').max(10_080, '间隔超过 7 天'),
  }),
])
export type Repeat = z.infer<typeof repeat>

/**
 * One time limit: who (`from`) tells whom (`to`) what, by which means, how long after which moment. Both are roles, which
 * the office fills with its own contacts. A clock with `repeat` runs again after each report until the final one.
 */
export const clockRule = z.strictObject({
  id: rowId,
  /** 首报, 通报, 续报 */
  title: z.string().min(1, '没有写事项'),
  scope,
  when: condition,
  start: startPoint,
  from: rowId,
  to: rowId,
  means: z.array(means).min(1, '没有写方式'),
  limit,
  repeat: repeat.nullable(),
  /** What the officer should know beside it, or empty. */
  note: z.string(),
  ...sourced,
})
export type ClockRule = z.infer<typeof clockRule>
