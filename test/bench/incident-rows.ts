import { join } from 'node:path'
import type { BenchPlace } from './bench-place'
import { type BenchRow, compare } from './bench-row'
import { FEW } from './measured-programs'
import { median, percentile } from './statistics'
import { type IncidentJob, incidentJobs } from './working-incidents'

/** More than any room has at once. */
const INCIDENTS = 30
const CLOCKS = 20
/** As many as a list shows beside them. */
const OVER = 170
/** At 60 frames a second, in ms. */
const FRAME = 1000 / 60
/** Calls are made all night, and the timer goes off every few seconds; at the start nobody waits for a frame. */
const budgets: Partial<Record<IncidentJob, number>> = { act: 0.5, 'alarm tick': 0.1, 'start ringing': 3 }

/** Whether the desk stays within a frame however many clocks run. */
export async function incidentRows(place: BenchPlace): Promise<{ rows: BenchRow[]; notes: string[] }> {
  const resources = join(place.root, 'resources')
  // An office of its own: a sheet that is measured after it holds what its row says.
  const folder = place.newFolder('incidents')
  await place.run('seed', { folder, resources, entries: FEW, oneDay: true })
  const sizes = { incidents: INCIDENTS, over: OVER, clocks: CLOCKS }
  const stretches = await place.run('incidents', { folder, resources, ...sizes })
  const of = `${INCIDENTS} incidents of ${CLOCKS} clocks, ${OVER} over`
  const rows = incidentJobs.map((job) => {
    const figures = { value: median(stretches[job]), unit: 'ms', against: FRAME, budget: budgets[job] ?? 1 }
    return compare(`${job} with ${of}, p50, against a frame`, figures)
  })
  const each = incidentJobs.map((job) => {
    return `${job} ${percentile(stretches[job], 0.95).toFixed(1)} / ${percentile(stretches[job], 1).toFixed(1)}`
  })
  return { rows, notes: [`With ${of}, p95 / longest, ms: ${each.join('; ')}.`] }
}
