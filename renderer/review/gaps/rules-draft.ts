import { type GapRule, type GapRuleSetting, gapMeasures, gapRuleSetting } from '../../../shared/review/gap-rules'

/** A rule as it is being set: figures as typed. */
export interface RuleDraft {
  on: boolean
  threshold: string
  within: string
}

const numberOf = (typed: string) =>
  /^\d{1,6}$/.test(typed.normalize('NFKC').trim()) ? Number(typed.normalize('NFKC').trim()) : null

export function draftOf({ on, threshold, within }: GapRule): RuleDraft {
  return { on, threshold: String(threshold?.value ?? ''), within: String(within?.value ?? '') }
}

/** The setting that was typed; or which figure is at fault, and a sentence that says what to write. */
export function settingOf(
  { id }: Pick<GapRule, 'id'>,
  draft: RuleDraft,
): { setting: GapRuleSetting } | { part: 'threshold' | 'within'; sentence: string } {
  const measures = gapMeasures[id]
  const parts: Pick<GapRuleSetting, 'threshold' | 'within'> = { threshold: null, within: null }
  for (const part of ['threshold', 'within'] as const) {
    const measure = measures[part]
    if (measure === null) continue
    const value = numberOf(draft[part])
    if (value === null || value < measure.least || value > measure.most) {
      return { part, sentence: `写 ${measure.least} 到 ${measure.most} 之间的整数` }
    }
    parts[part] = { value, unit: measure.unit }
  }
  return { setting: gapRuleSetting.parse({ id, on: draft.on, ...parts }) }
}
