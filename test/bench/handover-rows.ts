import { join } from 'node:path'
import type { BenchPlace } from './bench-place'
import { type BenchRow, compare } from './bench-row'
import { handoverJobs } from './handing-over'
import type { Offices } from './measured-programs'
import { median, percentile } from './statistics'

/** What a busy room hands over, and more than any room has. */
const USUAL = { items: 60, drafts: 5 }
const MOST = { items: 2_000, drafts: 200 }
/** Longest that anything may keep the main process from everything else, in ms. */
const BLOCKED = 50

/** How long handing over keeps the main process busy at a time. */
export async function handoverRows(
  place: BenchPlace,
  { few, many }: Offices,
): Promise<{ rows: BenchRow[]; notes: string[] }> {
  const rows: BenchRow[] = []
  const notes: string[] = []
  for (const [folder, size] of [[few, USUAL] as const, [many, MOST] as const]) {
    const stretches = await place.run('handover', { folder, resources: join(place.root, 'resources'), ...size })
    const of = `${size.items.toLocaleString('en')} open items and ${size.drafts} drafts`
    for (const job of handoverJobs) {
      const figures = { value: median(stretches[job]), unit: 'ms', against: BLOCKED, budget: 1 }
      rows.push(compare(`${job}, ${of}, p50, against what may block`, figures))
    }
    const slowest = handoverJobs.map((job) => `${job} ${percentile(stretches[job], 1).toFixed(1)}`)
    notes.push(`Longest with ${of}, ms: ${slowest.join('; ')}.`)
  }
  return { rows, notes }
}
