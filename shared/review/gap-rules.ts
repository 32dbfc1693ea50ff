import { z } from 'zod'

/** What is looked for, in the order of the list. */
export const gapRuleId = z.enum([
  'late-clock',
  'relay-receipt',
  'instruction-feedback',
  'late-recording',
  'missing-elements',
  'report-interval',
  'one-sided-handover',
  'unconfirmed-items',
  'repeated-caller',
])
export type GapRuleId = z.infer<typeof gapRuleId>

export const gapUnit = z.enum(['minutes', 'hours', 'times'])
export type GapUnit = z.infer<typeof gapUnit>
export const gapUnitWords: Record<GapUnit, string> = { minutes: '分', hours: '时', times: '次' }

export interface GapMeasure {
  unit: GapUnit
  least: number
  most: number
}

/** The indexes hold only what took longer than this (ms), so no threshold may be shorter: see migration 0110. */
const SHORTEST_GAP_MS = 5 * 60_000

const minutes: GapMeasure = { unit: 'minutes', least: SHORTEST_GAP_MS / 60_000, most: 10_080 }
const hours: GapMeasure = { unit: 'hours', least: 1, most: 720 }

/** What a rule is measured by; null: by a limit that stands with the record itself, or by whether something is there. */
export const gapMeasures: Record<GapRuleId, { threshold: GapMeasure | null; within: GapMeasure | null }> = {
  'late-clock': { threshold: null, within: null },
  'relay-receipt': { threshold: minutes, within: null },
  'instruction-feedback': { threshold: hours, within: null },
  'late-recording': { threshold: minutes, within: null },
  'missing-elements': { threshold: null, within: null },
  'report-interval': { threshold: hours, within: null },
  'one-sided-handover': { threshold: null, within: null },
  'unconfirmed-items': { threshold: null, within: null },
  'repeated-caller': {
    threshold: { unit: 'times', least: 1, most: 100 },
    within: { unit: 'hours', least: 1, most: 168 },
  },
}

export const gapThreshold = z.object({ value: z.number().int(), unit: gapUnit })
export type GapThreshold = z.infer<typeof gapThreshold>

const ruleFields = z.object({
  id: gapRuleId,
  on: z.boolean(),
  /** Beyond this it is a gap. */
  threshold: gapThreshold.nullable(),
  /** The span in which repetitions count. */
  within: gapThreshold.nullable(),
})

/** What the administrator may set of a rule. */
export const gapRuleSetting = ruleFields.superRefine((setting, context) => {
  for (const part of ['threshold', 'within'] as const) {
    const fault = measureFault(gapMeasures[setting.id][part], setting[part])
    if (fault) context.addIssue({ code: 'custom', path: [part], message: fault })
  }
})
export type GapRuleSetting = z.infer<typeof gapRuleSetting>

/** A rule as it stands. `source` says where it comes from; 本室约定 where no text says so. */
export const gapRule = ruleFields.extend({ title: z.string().min(1), source: z.string().min(1) })
export type GapRule = z.infer<typeof gapRule>

function measureFault(measure: GapMeasure | null, given: GapThreshold | null): string | null {
  if (measure === null) return given === null ? null : '这条规则没有界限'
  if (given?.unit !== measure.unit) return `界限要写成多少${gapUnitWords[measure.unit]}`
  const { least, most } = measure
  return given.value >= least && given.value <= most ? null : `写 ${least} 到 ${most} 之间的整数`
}

const checkedRule = gapRule.superRefine((rule, context) => {
  const checked = gapRuleSetting.safeParse(rule)
  for (const { path, message } of checked.error?.issues ?? []) {
    context.addIssue({ code: 'custom', path: [...path], message: `${rule.id}: ${message}` })
  }
})

const isWhole = (rows: readonly { id: GapRuleId }[]) =>
  rows.length === gapRuleId.options.length && rows.every(({ id }, at) => id === gapRuleId.options[at])

/** The rules as they ship: each once, in their order. */
export const gapPolicy = z.object({
  id: z.string(),
  version: z.number().int().positive(),
  title: z.string(),
  rows: z.array(checkedRule).refine(isWhole, `every rule once, in this order: ${gapRuleId.options.join(', ')}`),
})
export type GapPolicy = z.infer<typeof gapPolicy>

/** The settings of all rules, as the administrator stores them. */
export const gapRuleSettings = z.array(gapRuleSetting).refine(isWhole, '每条规则写一次')

/** The rules in use: as they ship, with what the office set. A rule that came with a later version stands as it ships. */
export function rulesInUse(policy: GapPolicy, own: readonly GapRuleSetting[]): GapRule[] {
  return policy.rows.map((rule) => ({ ...rule, ...own.find(({ id }) => id === rule.id) }))
}

const MS: Record<GapUnit, number> = { minutes: 60_000, hours: 3_600_000, times: 1 }

/** A threshold in ms; times as they are. */
export function thresholdValue({ value, unit }: GapThreshold): number {
  return value * MS[unit]
}

/** 超过 60 分; 24 时内超过 3 次; empty where there is no threshold. */
export function thresholdWords({ threshold, within }: Pick<GapRule, 'threshold' | 'within'>): string {
  if (threshold === null) return ''
  const beyond = `超过 ${threshold.value} ${gapUnitWords[threshold.unit]}`
  return within === null ? beyond : `${within.value} ${gapUnitWords[within.unit]}内${beyond}`
}
