import type { BenchPlace } from './bench-place'
import { type BenchRow, compare } from './bench-row'
import { emptyWindow, signedInDesk } from './measured-programs'
import { type KeyFigures, runProbed } from './probed-program'
import { median, percentile } from './statistics'

const KEYS = 400

/** Key press to paint in the main text of the desk, over a large log, against the frames of an empty window. */
export async function typingRows(place: BenchPlace, office: string): Promise<{ rows: BenchRow[]; notes: string[] }> {
  const empty = await typed(place, { ...emptyWindow(place, place.newFolder('empty')), keys: KEYS })
  const desk = await typed(place, { ...signedInDesk(place, office), keys: KEYS })
  const frame = median(empty.frames)
  const ms = (name: string, value: number, budget: number) =>
    compare(name, { value, unit: 'ms', against: frame, budget })
  return {
    rows: [
      ms('key press to paint in the form, p50, against a frame of an empty window', median(desk.painted), 1),
      ms('key press to paint in the form, p99, against a frame of an empty window', percentile(desk.painted, 0.99), 2),
    ],
    notes: [`Keys: ${KEYS} each. ${describe('empty window', empty)}; ${describe('duty desk', desk)}.`],
  }
}

async function typed(place: BenchPlace, start: Parameters<typeof runProbed>[1]): Promise<KeyFigures> {
  const { keys } = await runProbed(place, start)
  if (!keys || keys.painted.length < KEYS) throw new Error('not every key was painted')
  return keys
}

/** Chromium names only key presses that took 16 ms or more to be presented, in steps of 8. */
function describe(name: string, { painted, presented, frames }: KeyFigures): string {
  const slow = presented.filter((duration) => duration > 2 * median(frames)).length
  return `${name}: painted after p50 ${median(painted).toFixed(1)}, p99 ${percentile(painted, 0.99).toFixed(1)}, at most ${percentile(painted, 1).toFixed(1)} ms; ${slow} presented later than two frames`
}
