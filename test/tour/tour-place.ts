import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, relative } from 'node:path'
import { createOfficer, type Officer } from './officer'
import { type Program, startProgram } from './program'

/** One tour: a scratch profile, the program running on it, and somebody at its keyboard. */
export interface Tour {
  program(): Program
  officer(): Officer
  /** Starts the program, the first time or again after it ended. */
  start(): Promise<void>
  /** Moves the program's clock on, in its main process and in its page: nobody waits for half an hour. */
  passMinutes(minutes: number): Promise<void>
  /** Takes the next picture, or keeps one that was made otherwise (PNG), and says in a line what it shows. */
  show(name: string, words: string, picture?: Buffer): Promise<void>
  /** Where a file beside the pictures is to be written. */
  output(name: string): string
  /** Says a line without a picture. */
  say(words: string): void
  /** Throws when the page or its scripts reported an error since the program was last started. */
  expectNoFaults(): void
  end(): Promise<void>
}

/** Pictures of an earlier tour: NN-name.png. */
const PICTURE = /^\d\d-[a-z-]+\.png$/

export function openTour(root: string, output: string): Tour {
  const scratch = mkdtempSync(join(tmpdir(), 'duty-desk-tour-'))
  mkdirSync(output, { recursive: true })
  for (const name of readdirSync(output)) if (PICTURE.test(name)) rmSync(join(output, name))
  let running: { program: Program; officer: Officer } | null = null
  let taken = 0
  const now = () => {
    if (running === null) throw new Error('程序没有开着')
    return running
  }
  return {
    program: () => now().program,
    officer: () => now().officer,
    async start() {
      const program = await startProgram(root, join(scratch, 'data'))
      running = { program, officer: createOfficer(program.page) }
    },
    async passMinutes(minutes) {
      const { app, page } = now().program
      const ms = minutes * 60_000
      const before = await page.evaluate(shownMinute)
      await app.evaluate((_electron, by) => {
        const { now: before } = Date
        Date.now = () => before() + by
      }, ms)
      await page.evaluate((by) => {
        const { now: before } = Date
        Date.now = () => before() + by
      }, ms)
      await page.waitForFunction(
        (minute) => !document.querySelector('.duty-strip')?.textContent?.includes(minute),
        before,
      )
    },
    output: (name) => join(output, name),
    async show(name, words, picture) {
      taken += 1
      const number = String(taken).padStart(2, '0')
      const path = join(output, `${number}-${name}.png`)
      if (picture) writeFileSync(path, picture)
      else await now().program.page.screenshot({ path })
      console.log(`${number} ${words}　${relative(process.cwd(), path)}`)
    },
    say: (words) => console.log(`   ${words}`),
    expectNoFaults() {
      const { faults } = now().program
      if (faults.length > 0) throw new Error(`程序报错：${faults.join('；')}`)
    },
    async end() {
      if (running) await running.program.close()
      running = null
      rmSync(scratch, { recursive: true, force: true })
    },
  }
}

/** Runs in the page: the minute on the clock of the duty strip, as it stands before its seconds: 21:12: */
function shownMinute(): string {
  const found = document.querySelector('.duty-strip')?.textContent?.match(/\d\d:\d\d:(?=\d\d$)/)
  if (!found) throw new Error('the duty strip shows no time')
  return found[0]
}
