import { join } from 'node:path'
import type { BenchPlace } from './bench-place'
import { type BenchRow, compare } from './bench-row'
import { isAdversarial } from './search-terms'
import type { SearchFigures } from './searching'
import { median, percentile } from './statistics'

/** Sizes that the growth is shown at, besides the one that is asked for. */
const SIZES = [10_000, 100_000]
const BLOCKED_MS = 50

interface Measured {
  entries: number
  folder: string
  figures: SearchFigures
}

/** Searching an office of so many entries, and smaller ones beside it; and making its index anew while others save. */
export async function searchRows(
  place: BenchPlace,
  many: string,
  entries: number,
): Promise<{ rows: BenchRow[]; notes: string[] }> {
  const resources = join(place.root, 'resources')
  const sizes: Measured[] = []
  for (const size of SIZES.filter((each) => each < entries)) {
    const folder = place.newFolder(`search-${size}`)
    await place.run('seed', { folder, resources, entries: size, oneDay: false })
    sizes.push({ entries: size, folder, figures: await place.run('search', { folder, resources }) })
  }
  const largest = { entries, folder: many, figures: await place.run('search', { folder: many, resources }) }
  sizes.push(largest)
  const smallest = sizes[0] ?? largest
  // A save waits for the same short transactions however many of them there are; a million records would take a quarter of an hour.
  const rebuild = await rebuildRows(place, smallest.folder, resources)
  return {
    rows: [...findRows(largest), ...growthRows(largest, smallest), sizeRow(largest), ...rebuild.rows],
    notes: [...growthTable(sizes), ...rebuild.notes],
  }
}

const log = (count: number) => count.toLocaleString('en')

function findRows({ entries, figures }: Measured): BenchRow[] {
  const floor = median(figures.floor)
  const scan = median(figures.scans)
  const words = `first 50 of ${log(entries)}`
  return Object.entries(figures.kinds).flatMap(([kind, ms]) => [
    compare(`${words}, ${kind}, p50, against 50 rows by key`, {
      value: median(ms),
      unit: 'ms',
      against: floor,
      budget: null,
    }),
    isAdversarial(kind)
      ? compare(`${words}, ${kind}, p95, against reading every text`, {
          value: percentile(ms, 0.95),
          unit: 'ms',
          against: scan,
          budget: 0.04,
        })
      : compare(`${words}, ${kind}, p95, against 50 rows by key`, {
          value: percentile(ms, 0.95),
          unit: 'ms',
          against: floor,
          budget: 15,
        }),
  ])
}

function growthRows({ entries, figures }: Measured, small: Measured): BenchRow[] {
  if (entries === small.entries) return []
  return Object.entries(figures.kinds).flatMap(([kind, ms]) => {
    const before = small.figures.kinds[kind]
    if (isAdversarial(kind) || !before) return []
    const name = `first 50, ${kind}, p95, with ${log(entries)} against ${log(small.entries)}`
    return [compare(name, { value: percentile(ms, 0.95), unit: 'ms', against: percentile(before, 0.95), budget: 5 })]
  })
}

function sizeRow({ entries, figures }: Measured): BenchRow {
  const megabytes = (bytes: number) => bytes / 1024 / 1024
  return compare(`search index of ${log(entries)}, against the text that is searched`, {
    value: megabytes(figures.indexBytes),
    unit: 'MB',
    against: megabytes(figures.textBytes),
    budget: 0.75,
  })
}

async function rebuildRows(
  place: BenchPlace,
  folder: string,
  resources: string,
): Promise<{ rows: BenchRow[]; notes: string[] }> {
  const [{ before, during, blocked }, { ms }] = await Promise.all([
    place.run('save while indexing', { folder, resources }),
    place.run('make index anew', { folder }),
  ])
  const limit = { unit: 'ms', against: BLOCKED_MS, budget: 1 }
  return {
    rows: [
      compare('slowest save while the index is made anew', { value: percentile(during, 1), ...limit }),
      compare('longest that the main process was kept while the index is made anew', {
        value: percentile(blocked, 1),
        ...limit,
      }),
      compare('save while the index is made anew, p50, against without', {
        value: median(during),
        unit: 'ms',
        against: median(before),
        budget: null,
      }),
    ],
    notes: [
      `Index made anew in ${(ms / 1000).toFixed(1)} s beside ${during.length} saves: p99 ${percentile(during, 0.99).toFixed(1)} ms.`,
    ],
  }
}

/** p50 / p95 of each kind at each size. */
function growthTable(sizes: readonly Measured[]): string[] {
  const kinds = Object.keys(sizes.at(-1)?.figures.kinds ?? {})
  const cells = [
    ['first 50, p50 / p95 ms', ...sizes.map(({ entries }) => log(entries))],
    ...kinds.map((kind) => [kind, ...sizes.map(({ figures }) => spread(figures.kinds[kind] ?? []))]),
    ['50 rows by key', ...sizes.map(({ figures }) => spread(figures.floor))],
    ['reading every text', ...sizes.map(({ figures }) => spread(figures.scans))],
  ]
  const widths = cells[0]?.map((_, column) => Math.max(...cells.map((row) => row[column]?.length ?? 0))) ?? []
  return cells.map((row) =>
    row
      .map((text, column) => (column === 0 ? text.padEnd(widths[0] ?? 0) : text.padStart(widths[column] ?? 0)))
      .join('  '),
  )
}

function spread(ms: readonly number[]): string {
  return ms.length === 0 ? '–' : `${median(ms).toFixed(1)} / ${percentile(ms, 0.95).toFixed(1)}`
}
