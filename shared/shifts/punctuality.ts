const MINUTE = 60_000

/** Minutes that a taking over may be early or late without anybody having to say why; the rules ask to come 10 min early. */
export const TOLERANCE_MIN = 10

/** Whole minutes that `at` is after (or, negative, before) what was planned; both UTC ms. */
export function minutesLate(planned: number, at: number): number {
  // Adding nothing turns the minus of a zero away.
  return Math.trunc((at - planned) / MINUTE) + 0
}

/** Whether so many minutes late, or early, want a reason. */
export function needsReason(minutes: number): boolean {
  return Math.abs(minutes) > TOLERANCE_MIN
}

/** 迟 9 分, 早 12 分, 准时. Also what needs no reason is told as it was. */
export function punctualityWords(minutes: number): string {
  if (minutes === 0) return '准时'
  const span = Math.abs(minutes)
  const hours = Math.floor(span / 60)
  const rest = span % 60
  const words = [hours > 0 ? `${hours} 小时` : '', rest > 0 ? `${rest} 分` : ''].filter((part) => part !== '').join(' ')
  return `${minutes > 0 ? '迟' : '早'} ${words}`
}
