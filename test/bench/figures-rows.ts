import { join } from 'node:path'
import { figureKey } from '../../shared/review/figure'
import type { BenchPlace } from './bench-place'
import { type BenchRow, compare } from './bench-row'
import { signedInDesk } from './measured-programs'
import { type FigureTimes, figuresJob } from './page-jobs'
import { runProbed } from './probed-program'
import { median, percentile } from './statistics'

const ROUNDS = 20
/** Within this the head need not wait for a figure. */
const SHOWN_MS = 300

/** Every figure of the review desk over the whole office, from the page through the process that reads and back. */
export async function figuresRows(
  place: BenchPlace,
  office: string,
  entries: number,
): Promise<{ rows: BenchRow[]; notes: string[] }> {
  const jobs = { list: [figuresJob(ROUNDS)], saved: join(place.newFolder('saved'), 'table.csv') }
  const { jobs: done } = await runProbed(place, { ...signedInDesk(place, office), jobs })
  const [read] = done
  if (!read?.whole) throw new Error('the figures were not read')
  const { first, figures } = read.answer as FigureTimes
  const over = `over the whole office of ${entries.toLocaleString('en')}`
  const ms = (value: number, budget: number | null) => ({ value, unit: 'ms', against: SHOWN_MS, budget })
  return {
    rows: figureKey.options.flatMap((key) => {
      const times = figures[key] ?? []
      return [
        compare(`figure ${key} ${over}, p50, against 300 ms`, ms(median(times), null)),
        compare(`figure ${key} ${over}, p95, against 300 ms`, ms(percentile(times, 0.95), 1)),
      ]
    }),
    notes: [`The first figure, with the process that reads being started: ${first.toFixed(0)} ms.`],
  }
}
