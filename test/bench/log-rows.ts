import { join } from 'node:path'
import type { BenchPlace } from './bench-place'
import { type BenchRow, compare } from './bench-row'
import { FEW, type Offices } from './measured-programs'
import { median } from './statistics'

const TIMES = 400

/** The first page of today's log over a large log, against the same over a small one. */
export async function logRows(
  place: BenchPlace,
  { few, many }: Offices,
  entries: number,
): Promise<{ rows: BenchRow[]; notes: string[] }> {
  const figures = await place.run('log page', { few, many, resources: join(place.root, 'resources'), times: TIMES })
  const log = (count: number) => count.toLocaleString('en')
  const row = compare(`first page of today’s log with ${log(entries)} entries, against ${log(FEW)}, p50`, {
    value: median(figures.many),
    unit: 'ms',
    against: median(figures.few),
    budget: 1.2,
  })
  const split = `days ${median(figures.manyDays).toFixed(2)} ms, rows ${median(figures.manyRows).toFixed(2)} ms`
  return { rows: [row], notes: [`First page with ${log(entries)} entries: ${split}.`] }
}
