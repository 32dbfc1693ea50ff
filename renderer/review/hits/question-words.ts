import { useStore } from 'zustand'
import { channelForms } from '../../../shared/entries/channel'
import { statusWords, urgencyWords } from '../../../shared/entries/entry'
import type { ShiftOffer } from '../../../shared/search/search-contract'
import type { SearchFilter } from '../../../shared/search/search-filter'
import type { ShiftId } from '../../../shared/shifts/shift'
import { weekdayWords } from '../../../shared/time/office-time'
import type { Person } from '../../shifts/person'
import { useReview } from '../review-context'
import { type Condition, conditions, isSet } from './conditions'
import { periodWords, rangeWords, type Today } from './periods'
import type { Question } from './question'
import { shiftName } from './shift-words'

export interface WordsNeeds {
  today: Today
  people: readonly Person[]
  /** Shifts by id, as far as they are known. */
  shifts: ReadonlyMap<ShiftId, ShiftOffer | null>
}

/** One condition as a chip says it: 时间 2026年7月. */
export function conditionWords(
  condition: Condition,
  filter: SearchFilter,
  { today, people, shifts }: WordsNeeds,
): string {
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
      return shiftWords(filter.shift === null ? null : shifts.get(filter.shift), today)
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

function shiftWords(shift: ShiftOffer | null | undefined, today: Today): string {
  return shift ? `班次 ${shiftName(shift, today)}` : '一个班次'
}

const KINDS = { entry: '值班记录', incident: '突发事件', handover: '交接班记录' } as const

/** 周三 03 时 */
export function hoursWords({ hour, weekday }: Pick<SearchFilter, 'hour' | 'weekday'>): string {
  const day = weekday === null ? '' : (weekdayWords[weekday - 1] ?? '')
  return [day, hour === null ? '' : `${String(hour).padStart(2, '0')} 时`].filter((words) => words !== '').join(' ')
}

/** What was chosen by a word is kept by it: 时间 本月, whichever month that was. */
function periodSaid(filter: SearchFilter, needs: WordsNeeds): string {
  return filter.period === null ? conditionWords('period', filter, needs) : `时间 ${periodWords[filter.period]}`
}

/** A whole question in a line, as it is kept. */
export function questionWords({ text, filter }: Question, needs: WordsNeeds): string {
  const set = conditions
    .filter((each) => isSet(filter, each))
    .map((each) => (each === 'period' ? periodSaid(filter, needs) : conditionWords(each, filter, needs)))
  const words = [text.trim(), ...set].filter((part) => part !== '')
  return words.length === 0 ? '全部记录' : words.join('，')
}

export function useQuestionWords(): (question: Question) => string {
  const needs = useWordsNeeds()
  return (question) => questionWords(question, needs)
}

export function useConditionWords(): (condition: Condition, filter: SearchFilter) => string {
  const needs = useWordsNeeds()
  return (condition, filter) => conditionWords(condition, filter, needs)
}

function useWordsNeeds(): WordsNeeds {
  const { stores, people, office, now } = useReview()
  const shifts = useStore(stores.shiftChoice, ({ known }) => known)
  return { people, shifts, today: { now: now.getState().now, zone: office.zone } }
}
