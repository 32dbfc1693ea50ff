import {
  type Condition,
  type Limit,
  meansWords,
  type Repeat,
  type Scope,
  startPointWords,
} from '../../../shared/incidents/clock-rule'
import { classWords, type Grade, gradeWords } from '../../../shared/incidents/incident-kind'
import type { PackOrigin } from '../../../shared/incidents/policies-contract'
import type { ChecklistLine } from '../../../shared/incidents/policy'
import type { Drafted } from '../../../shared/incidents/policy-draft'
import type { PolicyLookup } from '../../../shared/incidents/policy-lookup'

export { meansWords, startPointWords }

export const originWords: Record<PackOrigin, string> = { shipped: '随附', edited: '改过', imported: '导入' }

export const graveWords = { never: '不问', 'until-graded': '未定级时', always: '一律' } as const
export const limitKindWords = { 'at-once': '立即', minutes: '限时', 'as-instructed': '按指示' } as const
export const lineKindWords: Record<ChecklistLine['kind'], string> = { ask: '问', warn: '通知', prepare: '备' }

const UNITS = [
  { minutes: 1_440, words: '天' },
  { minutes: 60, words: '小时' },
  { minutes: 1, words: '分钟' },
] as const

/** 30 分钟, 2 小时, 7 天; what was typed in place of a number as it stands. */
export function durationWords(minutes: number | string): string {
  if (typeof minutes === 'string') return minutes === '' ? '未写' : `“${minutes}”`
  const unit = unitOf(minutes)
  return `${minutes / unit} ${UNITS.find((each) => each.minutes === unit)?.words}`
}

/** The greatest unit in which so many minutes are a whole number, in minutes. */
export function unitOf(minutes: number): 1 | 60 | 1_440 {
  return UNITS.find((each) => minutes > 0 && minutes % each.minutes === 0)?.minutes ?? 1
}

export function limitWords(limit: Drafted<Limit>): string {
  return limit.kind === 'minutes' ? durationWords(limit.minutes) : limitKindWords[limit.kind]
}

export function repeatWords(repeat: Drafted<Repeat> | null): string {
  if (repeat === null) return '一次'
  switch (repeat.kind) {
    case 'times-a-day':
      return `每日至少 ${repeat.times} 次`
    case 'daily-at':
      return `每日 ${repeat.at}`
    case 'every':
      return `每 ${durationWords(repeat.minutes)}`
  }
}

/** 特别重大、重大，或敏感，或未定级的重特大. */
export function conditionWords(when: Drafted<Condition>): string {
  if (when.kind === 'always') return '一律'
  const parts = [
    gradesWords(when.grades),
    when.sensitive ? '敏感' : '',
    when.grave === 'always' ? '重特大' : '',
    when.grave === 'until-graded' ? '未定级的重特大' : '',
  ].filter((part) => part !== '')
  return parts.length === 0 ? '没有写' : parts.join('，或')
}

export function gradesWords(grades: readonly Grade[]): string {
  return grades.map((each) => gradeWords[each]).join('、')
}

/** 各类 where a row leaves out none. */
export function scopeWords({ classes, subclasses }: Scope, lookup: PolicyLookup): string {
  if (subclasses.length > 0) return subclasses.map((id) => lookup.subclasses.get(id)?.title ?? id).join('、')
  return classes.length === 0 ? '各类' : classes.map((each) => classWords[each]).join('、')
}

/** As `scopeWords`, for a column: of many sub-classes the first two and how many there are. */
export function shortScopeWords(scope: Scope, lookup: PolicyLookup): string {
  const { subclasses } = scope
  if (subclasses.length < 4) return scopeWords(scope, lookup)
  return `${scopeWords({ ...scope, subclasses: subclasses.slice(0, 2) }, lookup)}等 ${subclasses.length} 类`
}

/** The title of a role; one that no pack knows by its id, so that it can be found in the file. */
export function roleWords(id: string | null, lookup: PolicyLookup): string {
  if (id === null) return ''
  return id === '' ? '未选' : (lookup.roles.get(id)?.title ?? `“${id}”`)
}
