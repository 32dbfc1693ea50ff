import { join } from 'node:path'
import type { BenchPlace } from './bench-place'
import { type BenchRow, compare } from './bench-row'
import { fsyncRow } from './fsync-row'
import { median, percentile } from './statistics'
import type { Share } from './where-time-goes'

const SAVES = 2_000
/** No save may take longer. */
const LONGEST_MS = 50
const PROFILED = 1_500
/** Parts of the program named where the time of a save goes. */
const SHOWN = 16

/** The durable save through the whole command path, beside a bare fsynced insert of the same words. */
export async function savingRows(
  place: BenchPlace,
  office: string,
  entries: number,
): Promise<{ rows: BenchRow[]; notes: string[] }> {
  const resources = join(place.root, 'resources')
  const { saves, bare } = await place.run('saving', { folder: office, resources, saves: SAVES })
  const against = median(bare)
  const log = `${entries.toLocaleString('en')} entries`
  const ms = (name: string, value: number, budget: number) => compare(name, { value, unit: 'ms', against, budget })
  const rows = [
    ms(`durable save at ${log}, p50, against the p50 of a bare fsynced insert`, median(saves), 6),
    ms(`durable save at ${log}, p99, against the p50 of a bare fsynced insert`, percentile(saves, 0.99), 40),
    compare(`durable save at ${log}, longest, against 50 ms`, {
      value: percentile(saves, 1),
      unit: 'ms',
      against: LONGEST_MS,
      budget: 1,
    }),
    await fsyncRow(place, office),
  ]
  const shares = await place.run('profile', { folder: office, resources, saves: PROFILED })
  const notes = [
    `Saves: ${SAVES}; bare insert p99 ${percentile(bare, 0.99).toFixed(2)} ms; slowest save ${percentile(saves, 1).toFixed(1)} ms.`,
    ...describeShares(shares),
  ]
  return { rows, notes }
}

function describeShares(shares: readonly Share[]): string[] {
  const total = shares.reduce((sum, { ms }) => sum + ms, 0)
  return [
    `Where a save's time goes, under a profiler that slows it (${total.toFixed(2)} ms each):`,
    ...shares
      .slice(0, SHOWN)
      .map(({ part, ms }) => `  ${ms.toFixed(3)} ms  ${((100 * ms) / total).toFixed(0).padStart(3)} %  ${part}`),
  ]
}
