import { join } from 'node:path'
import type { BenchPlace } from './bench-place'
import { type BenchRow, compare } from './bench-row'
import { signedInDesk } from './measured-programs'
import { longJobs } from './page-jobs'
import { type JobFigures, runProbed } from './probed-program'

/** Longest that anything may keep the main process from everything else, in ms. */
const BLOCKED_MS = 50

/** How long the main process of the real program is kept from everything else while long jobs are done. */
export async function jobRows(
  place: BenchPlace,
  office: string,
  entries: number,
): Promise<{ rows: BenchRow[]; notes: string[] }> {
  const jobs = { list: longJobs(), saved: join(place.newFolder('saved'), 'table.csv') }
  const { jobs: done } = await runProbed(place, { ...signedInDesk(place, office), jobs })
  for (const { name, whole, answer } of done)
    if (whole && isFailure(answer)) throw new Error(`${name}: ${answer.failure.message}`)
  const rows = done.map(({ name, blocked }) =>
    compare(`main process blocked, longest, during ${name}, ${entries.toLocaleString('en')} entries`, {
      value: blocked.own,
      unit: 'ms',
      against: BLOCKED_MS,
      budget: 1,
    }),
  )
  const notes = [
    `Jobs: ${done.map(lengthOf).join('; ')}.`,
    `Main process blocked with its own waiting for a processor, longest, ms: ${done.map(wholeOf).join('; ')}.`,
  ]
  return { rows, notes }
}

function isFailure(answer: unknown): answer is { ok: false; failure: { message: string } } {
  return typeof answer === 'object' && answer !== null && 'ok' in answer && answer.ok === false
}

function lengthOf({ name, whole, took }: JobFigures): string {
  return `${name} ${(took / 1000).toFixed(1)} s${whole ? '' : ', given up'}`
}

const wholeOf = ({ name, blocked }: JobFigures) => `${name} ${blocked.whole.toFixed(1)}`
