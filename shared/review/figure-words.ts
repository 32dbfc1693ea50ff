import type { FigureLine, FigureUnit } from './figure'

/** Stands for what cannot be said, because there is nothing it could be said of: never 0 %. */
export const NOTHING = '无'

/** 1,204; 86.7%; 12 分钟; 5 小时. */
export function valueWords(value: number | null, unit: FigureUnit): string {
  if (value === null) return NOTHING
  switch (unit) {
    case 'count':
      return value.toLocaleString('en')
    case 'share':
      return shareWords(value)
    case 'minutes':
      return `${value.toLocaleString('en')} 分钟`
    case 'hours':
      return `${value.toLocaleString('en')} 小时`
  }
}

/** One place; neither all nor none is said where a little is missing or there. */
function shareWords(share: number): string {
  const tenths = Math.round(share * 1_000)
  const honest = Math.min(Math.max(tenths, share > 0 ? 1 : 0), share < 1 ? 999 : 1_000)
  return `${(honest / 10).toFixed(honest % 10 === 0 ? 0 : 1)}%`
}

/** The difference from the period before: 增 12（8.3%）, 减 3（100%）, 持平, 升 2.1 个百分点, 快 4 分钟; empty where there is none. */
export function differenceWords({ now, before, unit }: Pick<FigureLine, 'now' | 'before' | 'unit'>): string {
  if (now === null || before === null) return ''
  if (unit === 'share') return pointsWords(now, before)
  const difference = now - before
  if (difference === 0) return '持平'
  const size = Math.abs(difference)
  if (unit === 'count') return countWords(difference, before)
  return `${difference < 0 ? '短' : '长'} ${valueWords(size, unit)}`
}

function countWords(difference: number, before: number): string {
  const size = Math.abs(difference).toLocaleString('en')
  const word = difference > 0 ? '增' : '减'
  // Nothing can be a multiple of none.
  return before === 0 ? `${word} ${size}` : `${word} ${size}（${shareWords(Math.abs(difference) / before)}）`
}

function pointsWords(now: number, before: number): string {
  const points = Math.round(now * 1_000) - Math.round(before * 1_000)
  if (points === 0) return '持平'
  return `${points > 0 ? '升' : '降'} ${(Math.abs(points) / 10).toFixed(1)} 个百分点`
}

/** A part of a whole; null where there is no whole. */
export function shareOf(part: number, whole: number): number | null {
  return whole === 0 ? null : part / whole
}
