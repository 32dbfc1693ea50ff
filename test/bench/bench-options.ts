import { parseArgs } from 'node:util'

export interface BenchOptions {
  /** Entries of the large log. */
  entries: number
  /** Runs of each program start. */
  runs: number
  /** Where to write the figures; null: only on the terminal. */
  json: string | null
  /** A folder that `npm run seed` filled, to be measured in a copy instead of a new large log; null: none. */
  office: string | null
  /** Parts to measure. */
  only: readonly Part[]
}

export const parts = [
  'start',
  'saving',
  'typing',
  'scroll',
  'log',
  'search',
  'figures',
  'incidents',
  'handover',
  'jobs',
] as const
export type Part = (typeof parts)[number]

/** Reads `--entries N --office DIR --runs N --json FILE --only start,saving`; throws a sentence when something is not understood. */
export function benchOptions(args: string[]): BenchOptions {
  const { values } = parseArgs({
    args,
    options: {
      entries: { type: 'string', default: '100000' },
      runs: { type: 'string', default: '9' },
      office: { type: 'string' },
      json: { type: 'string' },
      only: { type: 'string', default: parts.join(',') },
    },
  })
  const only = values.only.split(',').map((name) => {
    const part = parts.find((each) => each === name)
    if (!part) throw new Error(`There is no part "${name}" to measure; there are ${parts.join(', ')}.`)
    return part
  })
  return {
    entries: wholeNumber('--entries', values.entries, 1_000),
    runs: wholeNumber('--runs', values.runs, 3),
    office: values.office ?? null,
    json: values.json ?? null,
    only,
  }
}

function wholeNumber(option: string, text: string, least: number): number {
  const number = Number(text)
  if (!Number.isInteger(number) || number < least) throw new Error(`${option} takes a whole number from ${least}.`)
  return number
}
