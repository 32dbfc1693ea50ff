/** Wrong passwords in a row before the first pause. */
export const TRIES_BEFORE_PAUSE = 5

const FIRST_PAUSE_MS = 30_000
const LONGEST_PAUSE_MS = 30 * 60_000

/** How long nobody may try again after so many wrong passwords in a row, in ms: 30 s, doubling up to 30 min. */
export function pauseAfter(failures: number): number {
  if (failures < TRIES_BEFORE_PAUSE) return 0
  return Math.min(LONGEST_PAUSE_MS, FIRST_PAUSE_MS * 2 ** (failures - TRIES_BEFORE_PAUSE))
}

/** 30 秒, 4 分 12 秒: a span in ms, rounded up to whole seconds. */
export function waitWords(ms: number): string {
  const seconds = Math.ceil(ms / 1000)
  const minutes = Math.floor(seconds / 60)
  if (minutes === 0) return `${seconds} 秒`
  return seconds % 60 === 0 ? `${minutes} 分` : `${minutes} 分 ${seconds % 60} 秒`
}
