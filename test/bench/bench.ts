import { writeFileSync } from 'node:fs'
import { benchOptions } from './bench-options'
import { benchPlace } from './bench-place'
import { type BenchRow, formatRows } from './bench-row'
import { figuresRows } from './figures-rows'
import { handoverRows } from './handover-rows'
import { incidentRows } from './incident-rows'
import { jobRows } from './job-rows'
import { logRows } from './log-rows'
import { seedOffices } from './measured-programs'
import { savingRows } from './saving-rows'
import { scrollRows } from './scroll-rows'
import { searchRows } from './search-rows'
import { startRows } from './start-rows'
import { typingRows } from './typing-rows'

/** Measures what was asked for and prints the table. A missed budget is a figure, not a fault of this program. */
async function bench(root: string, nodeSide: string, args: string[]): Promise<void> {
  const options = benchOptions(args)
  const place = benchPlace(root, nodeSide)
  const rows: BenchRow[] = []
  const notes: string[] = []
  const measure = async (title: string, work: () => Promise<{ rows: BenchRow[]; notes: string[] }>) => {
    console.log(`… ${title}`)
    const found = await work()
    rows.push(...found.rows)
    notes.push(...found.notes)
  }
  try {
    const log = `${options.entries.toLocaleString('en')} entries`
    console.log(options.office === null ? `… recording ${log}` : `… copying ${options.office}, which holds ${log}`)
    const offices = await seedOffices(place, options)
    const parts = {
      start: () => measure('program starts and memory', () => startRows(place, offices, options)),
      typing: () => measure('keys', () => typingRows(place, offices.many)),
      scroll: () => measure('scrolling', () => scrollRows(place, offices.many, options.entries)),
      log: () => measure('pages of the log', () => logRows(place, offices, options.entries)),
      search: () => measure('searching', () => searchRows(place, offices.many, options.entries)),
      figures: () => measure('figures', () => figuresRows(place, offices.many, options.entries)),
      saving: () => measure('saves', () => savingRows(place, offices.many, options.entries)),
      incidents: () => measure('incidents', () => incidentRows(place)),
      // These leave something behind: thousands of open entries, and an index half made.
      handover: () => measure('changes of shift', () => handoverRows(place, offices)),
      jobs: () => measure('long jobs', () => jobRows(place, offices.many, options.entries)),
    }
    for (const [part, work] of Object.entries(parts)) if (options.only.some((name) => name === part)) await work()
  } finally {
    place.remove()
  }
  console.log(`\n${formatRows(rows)}\n\n${notes.join('\n')}`)
  if (options.json !== null) writeFileSync(options.json, `${JSON.stringify(rows, null, 2)}\n`)
}

const [, nodeSide = '', root = '', ...args] = process.argv
void bench(root, nodeSide.replace(/bench\.cjs$/, 'node-side.cjs'), args)
