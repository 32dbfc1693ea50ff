import { classId, classWords, type Grade, grade, gradeWords } from '../../../shared/incidents/incident-kind'
import type { OpeningPurpose } from './opening-form-state'

interface PurposeWords {
  title: string
  /** The deed, and what leaving the form means. */
  deed: string
  dismiss: string
}

export const purposeWords: Record<OpeningPurpose['kind'], PurposeWords> = {
  open: { title: '新立突发事件', deed: '立为突发事件', dismiss: '先放下' },
  reassess: { title: '改类别、等级、时间', deed: '改定', dismiss: '先放下' },
  split: { title: '拆出一起事件', deed: '拆出', dismiss: '先放下' },
}

const NONE = '未定'

export const classOptions = [
  { value: '' as const, words: NONE },
  ...classId.options.map((value) => ({ value, words: classWords[value] })),
]

const roman: Record<Grade, string> = { I: 'Ⅰ', II: 'Ⅱ', III: 'Ⅲ', IV: 'Ⅳ' }

/** 较大 Ⅲ */
export function gradeShort(of: Grade): string {
  return `${gradeWords[of]} ${roman[of]}`
}

const gravest: readonly Grade[] = ['I', 'II']

export const gradeOptions = [
  { value: '' as const, words: NONE },
  ...grade.options.map((value) => ({ value, words: gradeShort(value), grave: gravest.includes(value) })),
]
