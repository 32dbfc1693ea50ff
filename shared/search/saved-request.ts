import { type SearchRequest, searchRequest } from './search-contract'
import { type SearchFilter, searchFilter, wholeLog } from './search-filter'

const conditionWords: Record<keyof SearchFilter, string> = {
  kinds: '记录种类',
  from: '开始时间',
  until: '结束时间',
  period: '时间的说法',
  channels: '方式',
  urgencies: '紧急程度',
  statuses: '状态',
  unit: '单位',
  officer: '值班员',
  shift: '班次',
  attached: '有附件',
  recordedAfterMinutes: '迟报',
  hour: '时段',
  weekday: '星期',
  unread: '未阅',
  sample: '抽查',
  only: '指定记录',
}

const isCondition = (key: string): key is keyof SearchFilter => Object.hasOwn(conditionWords, key)

/**
 * A request as it was saved, by this release or another: conditions that no longer exist, or whose values do not, are named in
 * `dropped`, and the rest holds.
 */
export function readSavedRequest(stored: unknown): { request: SearchRequest; dropped: string[] } {
  const { text, filter, order } = fieldsOf(stored)
  const read = readFilter(fieldsOf(filter))
  const parsedText = searchRequest.shape.text.safeParse(text)
  const parsedOrder = searchRequest.shape.order.safeParse(order)
  return {
    request: {
      text: parsedText.success ? parsedText.data : '',
      filter: read.filter,
      order: parsedOrder.success ? parsedOrder.data : 'received',
    },
    dropped: [...read.dropped, ...(parsedText.success ? [] : ['查询词']), ...(parsedOrder.success ? [] : ['顺序'])],
  }
}

function readFilter(stored: Record<string, unknown>): { filter: SearchFilter; dropped: string[] } {
  const dropped: string[] = []
  const kept: Record<string, unknown> = { ...wholeLog }
  for (const [key, value] of Object.entries(stored)) {
    if (!isCondition(key)) dropped.push(key)
    else if (searchFilter.shape[key].safeParse(value).success) kept[key] = value
    else dropped.push(conditionWords[key])
  }
  return { filter: searchFilter.parse(kept), dropped }
}

function fieldsOf(stored: unknown): Record<string, unknown> {
  return typeof stored === 'object' && stored !== null && !Array.isArray(stored) ? { ...stored } : {}
}
