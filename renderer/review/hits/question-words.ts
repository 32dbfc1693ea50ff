import { channelForms } from '../../../shared/entries/channel'
import { statusWords, urgencyWords } from '../../../shared/entries/entry'
import type { SearchFilter } from '../../../shared/search/search-filter'
import type { Person } from '../../shifts/person'
import { useReview } from '../review-context'
import { type Condition, conditions, isSet } from './conditions'
import { rangeWords, type Today } from './periods'
import type { Question } from './question'

export interface WordsNeeds {
  today: Today
  people: readonly Person[]
}

/** One condition as a chip says it: 时间 2026年7月. */
export function conditionWords(condition: Condition, filter: SearchFilter, { today, people }: WordsNeeds): string {
  switch (condition) {
    case 'period':
      return `时间 ${rangeWords(filter, today)}`
    case 'kind':
      return `方式 ${[...filter.channels.map((each) => channelForms[each].words), ...filter.kinds.map((kind) => KINDS[kind])].join('、')}`
    case 'urgency':
      return filter.urgencies.map((each) => urgencyWords[each]).join('、')
    case 'status':
      return `状态 ${filter.statuses.map((each) => statusWords[each]).join('、')}`
    case 'unit':
      return `单位 ${filter.unit}`
    case 'officer':
      return `值班员 ${people.find(({ id }) => id === filter.officer)?.name ?? '已停用的人'}`
    case 'shift':
      return '一个班次'
    case 'attached':
      return '有附件'
    case 'late':
      return `迟报 超过 ${filter.recordedAfterMinutes} 分`
    case 'unread':
      return '未阅'
    case 'sample':
      return `抽查 ${filter.sample?.percent}%，号码 ${filter.sample?.seed}`
    case 'hours':
      return hoursWords(filter)
    case 'only':
      return `只看这 ${filter.only?.length} 条`
  }
}

const KINDS = { entry: '值班记录', incident: '突发事件', handover: '交接班记录' } as const

const WEEKDAYS = ['周一', '周二', '周三', '周四', '周五', '周六', '周日'] as const

/** 周三 03 时 */
export function hoursWords({ hour, weekday }: Pick<SearchFilter, 'hour' | 'weekday'>): string {
  const day = weekday === null ? '' : (WEEKDAYS[weekday - 1] ?? '')
  return [day, hour === null ? '' : `${String(hour).padStart(2, '0')} 时`].filter((words) => words !== '').join(' ')
}

/** A whole question in a line. */
export function questionWords({ text, filter }: Question, needs: WordsNeeds): string {
  const set = conditions.filter((each) => isSet(filter, each)).map((each) => conditionWords(each, filter, needs))
  const words = [text.trim(), ...set].filter((part) => part !== '')
  return words.length === 0 ? '全部记录' : words.join('，')
}

export function useQuestionWords(): (question: Question) => string {
  const { people, office, now } = useReview()
  return (question) => questionWords(question, { people, today: { now: now.getState().now, zone: office.zone } })
}

export function useConditionWords(): (condition: Condition, filter: SearchFilter) => string {
  const { people, office, now } = useReview()
  const today = { now: now.getState().now, zone: office.zone }
  return (condition, filter) => conditionWords(condition, filter, { people, today })
}
