import { join } from 'node:path'
import type { BenchPlace } from './bench-place'
import { type BenchRow, compare } from './bench-row'
import type { Depth } from './log-page'
import { FEW, type Offices } from './measured-programs'
import { median } from './statistics'

const TIMES = 400
/** How much longer a page may take however deep it lies. */
const BUDGET = 1.5

/** Pages of the log and of the review list: over a large log against a small one, and at any depth against the first. */
export async function logRows(
  place: BenchPlace,
  { few, many }: Offices,
  entries: number,
): Promise<{ rows: BenchRow[]; notes: string[] }> {
  const resources = join(place.root, 'resources')
  const figures = await place.run('log page', { few, many, resources, times: TIMES, entries })
  const log = (count: number) => count.toLocaleString('en')
  const newest = compare(`newest full page of the log with ${log(entries)} entries, against ${log(FEW)}, p50`, {
    value: median(figures.many),
    unit: 'ms',
    against: median(figures.few),
    budget: 1.2,
  })
  const deep = (list: string, depth: Depth, of: Record<Depth, number[]>) => {
    const ms = { value: median(of[depth]), unit: 'ms', against: median(of.first), budget: BUDGET }
    return compare(`${list} of ${log(entries)}, ${depth} page against the first, p50`, ms)
  }
  const split = `days ${median(figures.manyDays).toFixed(2)} ms, rows ${median(figures.manyRows).toFixed(2)} ms`
  return {
    rows: [
      newest,
      deep('log', 'middle', figures.ofLog),
      deep('log', 'last', figures.ofLog),
      deep('review list', 'middle', figures.ofReview),
      deep('review list', 'last', figures.ofReview),
    ],
    notes: [`Newest page with ${log(entries)} entries: ${split}.`],
  }
}
