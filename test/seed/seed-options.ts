import { parseArgs } from 'node:util'
import { dayStart } from '../../shared/time/office-day'
import { DEFAULT_ZONE } from '../../shared/time/office-time'

export interface SeedOptions {
  entries: number
  seed: number
  folder: string
  /** The log ends here, UTC ms; null: now. */
  until: number | null
}

export const HELP = `npm run seed -- --folder DIR [--entries N] [--seed N] [--until YYYY-MM-DD]

Fills an empty folder with an office that has worked for years (about 137 entries a day): people, shifts and handovers, calls and
papers with what was done about them, incidents with their clocks and reports. Nothing in it is real. The program opens it with
npm start -- --data-dir=DIR; everybody's password is duty-desk-1.

  --entries N   entries of the log (100000)
  --seed N      the same number gives the same words (7)
  --folder DIR  where to put it: a new or an empty folder
  --until DAY   the last day of the log; left out, it ends now. Only with a day are two runs the same to the last fact.`

/** Reads the command line; null: help was asked for. Throws a sentence when something is not understood. */
export function seedOptions(args: string[]): SeedOptions | null {
  const { values } = parseArgs({
    args,
    options: {
      entries: { type: 'string', default: '100000' },
      seed: { type: 'string', default: '7' },
      folder: { type: 'string' },
      until: { type: 'string' },
      help: { type: 'boolean', short: 'h', default: false },
    },
  })
  if (values.help) return null
  if (!values.folder) throw new Error('Say where to put it: --folder DIR.')
  const until = values.until === undefined ? null : endOfDay(values.until)
  return {
    entries: wholeNumber('--entries', values.entries, 1),
    seed: wholeNumber('--seed', values.seed, 0),
    folder: values.folder,
    until,
  }
}

function endOfDay(text: string): number {
  const found = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text)
  if (!found) throw new Error('--until takes a day: 2026-07-18.')
  const day = Number(`${found[1]}${found[2]}${found[3]}`)
  return dayStart(day, DEFAULT_ZONE) + 24 * 60 * 60_000 - 1
}

function wholeNumber(option: string, text: string, least: number): number {
  const number = Number(text)
  if (!Number.isInteger(number) || number < least) throw new Error(`${option} takes a whole number from ${least}.`)
  return number
}
