import { classWords, gradeWords, isGraver } from './incident-kind'
import type { PolicyPack, Threshold } from './policy'
import { classesOf, type PolicyLookup } from './policy-lookup'
import { type PolicyFault, rowFault } from './policy-sections'

/** Thresholds for grades a class lacks, out of order, or not falling from one grade to the next. */
export function thresholdFaults(pack: PolicyPack, lookup: PolicyLookup): PolicyFault[] {
  return pack.thresholds.flatMap((threshold, index) => {
    const fault = (words: string) => rowFault('thresholds', index, threshold.id, words)
    const named = [...threshold.bounds.map(({ grade }) => grade), threshold.below]
    const foreign = classesOf(threshold.scope, lookup).flatMap((each) =>
      named
        .filter((grade) => lookup.grades.get(each)?.includes(grade) === false)
        .map((grade) => fault(`${classWords[each]}没有“${gradeWords[grade]}”这一级`)),
    )
    return [...foreign, ...orderFaults(threshold).map(fault)]
  })
}

function orderFaults({ bounds, below }: Threshold): string[] {
  const empty = bounds
    .filter(({ from }) => Object.keys(from).length === 0)
    .map(({ grade }) => `“${gradeWords[grade]}”没有写数`)
  const grades = [...bounds.map(({ grade }) => grade), below]
  const unordered = grades.some((each, at) => at > 0 && !isGraver(grades[at - 1] ?? null, each))
  const steps = bounds.flatMap((upper, at) => bounds.slice(at + 1).map((lower) => ({ upper, lower })))
  const rising = steps.flatMap(({ upper, lower }) =>
    (['dead', 'gravely-injured', 'loss'] as const).flatMap((measure) => {
      const [high, low] = [upper.from[measure], lower.from[measure]]
      if (high === undefined || low === undefined || high > low) return []
      return [`“${gradeWords[upper.grade]}”从 ${high} 起，不高于“${gradeWords[lower.grade]}”的 ${low}`]
    }),
  )
  return [...empty, ...(unordered ? ['等级要从重到轻各写一次，最后是都不到时的等级'] : []), ...rising]
}
