const MINUTE = 60_000
const HOUR = 60 * MINUTE

const HOURS = '(?:小时|钟头)'
const AGO = '(?:之|以)?前'

/** Ways to say how long ago; the groups are the whole figures that `ms` takes. */
const SPANS: readonly { words: RegExp; ms: (...figures: readonly number[]) => number }[] = [
  { words: /^(?:现在|此刻|目前|刚才|刚刚)$/, ms: () => 0 },
  { words: /^-\s*(\d{1,5})$/, ms: (minutes = 0) => minutes * MINUTE },
  { words: /^-\s*(\d{1,2}):([0-5]\d)$/, ms: (hours = 0, minutes = 0) => hours * HOUR + minutes * MINUTE },
  { words: new RegExp(`^(\\d{1,5})分钟?${AGO}$`), ms: (minutes = 0) => minutes * MINUTE },
  { words: new RegExp(`^([13])刻钟${AGO}$`), ms: (quarters = 0) => quarters * 15 * MINUTE },
  { words: new RegExp(`^半个?${HOURS}${AGO}$`), ms: () => 30 * MINUTE },
  { words: new RegExp(`^(\\d{1,3})个?${HOURS}${AGO}$`), ms: (hours = 0) => hours * HOUR },
  { words: new RegExp(`^(\\d{1,3})个半${HOURS}${AGO}$`), ms: (hours = 0) => hours * HOUR + 30 * MINUTE },
  {
    words: new RegExp(`^(\\d{1,3})\\.(\\d)${HOURS}${AGO}$`),
    ms: (hours = 0, tenths = 0) => (hours + tenths / 10) * HOUR,
  },
  {
    words: new RegExp(`^(\\d{1,3})个?${HOURS}零?(\\d{1,2})分钟?${AGO}$`),
    ms: (hours = 0, minutes = 0) => hours * HOUR + minutes * MINUTE,
  },
]

/** How long ago (ms) is meant by -20, 20分钟前, 1个半小时前 or 刚才; null when the words say something else. */
export function readSpan(words: string): number | null {
  for (const span of SPANS) {
    const found = span.words.exec(words)
    if (found) return span.ms(...found.slice(1).map(Number))
  }
  return null
}
