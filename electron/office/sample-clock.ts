import { DEFAULT_ZONE } from '../../shared/time/office-time'

const parts = new Intl.DateTimeFormat('en-GB', {
  timeZone: DEFAULT_ZONE,
  hourCycle: 'h23',
  year: 'numeric',
  month: 'numeric',
  day: 'numeric',
  hour: 'numeric',
  minute: 'numeric',
})

function partsOf(at: number) {
  const found = parts.formatToParts(at)
  const part = (type: Intl.DateTimeFormatPartTypes) => Number(found.find((each) => each.type === type)?.value)
  return { year: part('year'), month: part('month'), day: part('day'), hour: part('hour'), minute: part('minute') }
}

/** Hour of an instant (UTC ms) on the office clock, 0..23. */
export function hourOf(at: number): number {
  return partsOf(at).hour
}

/** As officers write a time of day: 3时05分. */
export function timeWords(at: number): string {
  const { hour, minute } = partsOf(at)
  return `${hour}时${String(minute).padStart(2, '0')}分`
}

/** 7月18日. */
export function dayWords(at: number): string {
  const { month, day } = partsOf(at)
  return `${month}月${day}日`
}

/** 2026. */
export function yearWords(at: number): string {
  return String(partsOf(at).year)
}
