import { z } from 'zod'

/** The four classes of 突发事件应对法 article 2; their sub-classes are data of the policy packs. */
export const classId = z.enum(['natural', 'accident', 'public-health', 'social-security'])
export type ClassId = z.infer<typeof classId>
export const classWords: Record<ClassId, string> = {
  natural: '自然灾害',
  accident: '事故灾难',
  'public-health': '公共卫生事件',
  'social-security': '社会安全事件',
}

/** Levels I–IV, gravest first. The law grades three of the four classes (突发事件应对法 article 3). */
export const grade = z.enum(['I', 'II', 'III', 'IV'])
export type Grade = z.infer<typeof grade>
export const gradeWords: Record<Grade, string> = { I: '特别重大', II: '重大', III: '较大', IV: '一般' }

/** 较大（III级） */
export function gradeWithNumber(of: Grade): string {
  return `${gradeWords[of]}（${of}级）`
}

/** Whether one grade is graver than another; no grade at all is less grave than any. */
export function isGraver(one: Grade | null, other: Grade | null): boolean {
  if (one === null) return false
  return other === null || grade.options.indexOf(one) < grade.options.indexOf(other)
}

/** The graver of two grades. */
export function graver(one: Grade | null, other: Grade | null): Grade | null {
  return isGraver(one, other) ? one : other
}

/**
 * What the ledger counts: people, but of `loss` yuan (直接经济损失). `injured` are 轻伤 or of unknown gravity; `poisoned` are
 * told apart from `gravely-injured` because they count as such in industry only (急性工业中毒).
 */
export const measure = z.enum(['dead', 'missing', 'gravely-injured', 'injured', 'poisoned', 'trapped', 'moved', 'loss'])
export type Measure = z.infer<typeof measure>
export const measureWords: Record<Measure, string> = {
  dead: '死亡',
  missing: '失踪',
  'gravely-injured': '重伤',
  injured: '轻伤',
  poisoned: '中毒',
  trapped: '被困',
  moved: '转移',
  loss: '直接损失',
}
