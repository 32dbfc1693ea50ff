/** Minutes that a taking over may be early or late without anybody having to say why. */
export const TOLERANCE_MIN = 10

/** Whole minutes that `at` is after (or, negative, before) what was planned; both UTC ms. */
export function minutesLate(planned: number, at: number): number {
  return Math.trunc((at - planned) / 60_000)
}

export function needsReason(minutes: number): boolean {
  return Math.abs(minutes) > TOLERANCE_MIN
}

export function punctualityWords(minutes: number): string {
  if (!needsReason(minutes)) return '准时'
  return minutes > 0 ? `迟 ${minutes} 分` : `早 ${-minutes} 分`
}
