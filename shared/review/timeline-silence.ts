import type { ReviewLine } from './timeline-contract'
import type { Stretch } from './timeline-lanes'
import { minutesWords } from './timeline-measure'

const MINUTE = 60_000

/** From how many minutes without a line silence is shown. */
const SILENT_MINUTES = 15

/** Where silence says something: everywhere in a chosen span, else while an incident ran; `until` null: it still does. */
export type Watched = 'everywhere' | readonly { from: number; until: number | null }[]

/** Lines, in the order of their time, with one more wherever nothing was written down for so many minutes: 15 分无记录. */
export function withSilence(lines: readonly ReviewLine[], watched: Watched, minutes = SILENT_MINUTES): ReviewLine[] {
  // What was said in reviewing is no word of the room.
  const ofTheRoom = lines.filter(({ kind }) => kind !== 'review')
  const silences = new Map<string, ReviewLine>()
  for (const [index, line] of ofTheRoom.entries()) {
    const before = ofTheRoom[index - 1]
    if (!before) continue
    const gap = { from: before.at, until: line.at }
    const silent = Math.floor((gap.until - gap.from) / MINUTE)
    if (silent >= minutes && isWatched(gap, watched)) silences.set(before.key, silenceLine(before, silent))
  }
  return lines.flatMap((line) => {
    const silence = silences.get(line.key)
    return silence ? [line, silence] : [line]
  })
}

function isWatched(gap: Stretch, watched: Watched): boolean {
  if (watched === 'everywhere') return true
  return watched.some(({ from, until }) => from <= gap.from && (until === null || until >= gap.until))
}

function silenceLine({ key, at }: ReviewLine, minutes: number): ReviewLine {
  return {
    key: `silence:${key}`,
    kind: 'silence',
    at,
    recordedAt: at,
    words: `${minutesWords(minutes)}无记录`,
    second: '',
    measure: null,
    bar: null,
    byName: '',
    record: null,
  }
}
