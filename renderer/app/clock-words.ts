/** An instant in the words of the duty strip. */
export interface ClockWords {
  /** 7月18日 */
  date: string
  /** 周六 */
  weekday: string
  /** 03:22 */
  minute: string
  /** 03:22:15 */
  second: string
}

const formats = new Map<string, Intl.DateTimeFormat>()

/** Reads an instant (UTC ms) in the office's zone. Once a second for the strip, so the formatter is kept. */
export function clockWords(at: number, zone: string): ClockWords {
  const format = formats.get(zone) ?? newFormat(zone)
  formats.set(zone, format)
  const part = Object.fromEntries(format.formatToParts(at).map(({ type, value }) => [type, value]))
  const minute = `${part.hour}:${part.minute}`
  return {
    date: `${part.month}月${part.day}日`,
    weekday: part.weekday ?? '',
    minute,
    second: `${minute}:${part.second}`,
  }
}

function newFormat(timeZone: string): Intl.DateTimeFormat {
  return new Intl.DateTimeFormat('zh-CN', {
    timeZone,
    month: 'numeric',
    day: 'numeric',
    weekday: 'short',
    hour: '2-digit',
    minute: '2-digit',
    second: '2-digit',
    hourCycle: 'h23',
  })
}
