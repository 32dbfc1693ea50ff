import type { BenchPlace } from './bench-place'
import { type BenchRow, compare } from './bench-row'
import { signedInDesk } from './measured-programs'
import { runProbed } from './probed-program'
import { median, percentile } from './statistics'

/** Twenty seconds. */
const FRAMES = 1_200
/** Two frames at 60 a second: a frame was missed. */
const MISSED_MS = 33.4
/** Longest that anything may keep the main process from everything else, in ms. */
const BLOCKED_MS = 50

/** Scrolling through the log of the desk, 300 px in every frame, in the real window. */
export async function scrollRows(
  place: BenchPlace,
  office: string,
  entries: number,
): Promise<{ rows: BenchRow[]; notes: string[] }> {
  const { scrolled } = await runProbed(place, { ...signedInDesk(place, office), scroll: FRAMES })
  if (!scrolled) throw new Error('the list was not scrolled')
  const { frames, framesWithEmptyRows, distance, blocked } = scrolled
  const share = (count: number) => (100 * count) / frames.length
  const missed = frames.filter((ms) => ms > MISSED_MS).length
  const log = `scrolling 300 px a frame through ${entries.toLocaleString('en')} entries`
  const figures = (value: number) => ({ value, unit: '% of frames', against: 1 })
  return {
    rows: [
      compare(`${log}: frames over 33 ms, against one in a hundred`, { ...figures(share(missed)), budget: 1 }),
      compare(`${log}: frames with an empty row`, { ...figures(share(framesWithEmptyRows)), budget: 0 }),
      compare(`${log}: main process blocked, longest`, {
        value: blocked.own,
        unit: 'ms',
        against: BLOCKED_MS,
        budget: 1,
      }),
    ],
    notes: [
      `Scrolling: ${frames.length} frames, ${Math.round(distance).toLocaleString('en')} px; frame p50 ${median(frames).toFixed(1)}, p99 ${percentile(frames, 0.99).toFixed(1)}, longest ${percentile(frames, 1).toFixed(1)} ms; main process blocked ${blocked.whole.toFixed(1)} ms with its own waiting for a processor.`,
    ],
  }
}
