import { existsSync, mkdirSync, readdirSync, rmSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { systemClock } from '../../electron/app/system'
import { PASSWORD } from '../support/an-office'
import { seedOffice } from './seed-office'
import { HELP, type SeedOptions, seedOptions } from './seed-options'

/** What the command answers when it was stopped. */
const STOPPED = 130

async function seed(root: string, options: SeedOptions): Promise<number> {
  const folder = resolve(options.folder)
  const isOurs = !existsSync(folder)
  if (!isOurs && readdirSync(folder).length > 0) {
    throw new Error(`${folder} is not empty. Name a new folder, or empty this one first.`)
  }
  mkdirSync(folder, { recursive: true })
  const progress = createProgress(options.entries)
  let stopped = false
  const stop = () => {
    stopped = true
  }
  process.on('SIGINT', stop)
  process.on('SIGTERM', stop)
  const resources = join(root, 'resources')
  const { entries, seed: number } = options
  const until = options.until ?? systemClock.now()
  const onProgress = (count: number) => {
    progress.show(count)
    return !stopped
  }
  const onIndexed = (part: number) => {
    progress.showIndex(part)
    return !stopped
  }
  const progressing = { onProgress, onIndexed }
  const done = await seedOffice({ folder, resources, entries, seed: number, until, password: PASSWORD, ...progressing })
  if (done.stopped) {
    clear(folder, isOurs)
    console.log(`\nStopped. What was made in ${folder} is removed: begin again whenever you like.`)
    return STOPPED
  }
  progress.end(done.facts)
  console.log(`${folder} is ready: npm start -- --data-dir=${folder} (everybody's password is ${PASSWORD})`)
  return 0
}

/** Leaves the folder as it was found: gone, or empty. */
function clear(folder: string, isOurs: boolean): void {
  const made = isOurs ? [folder] : readdirSync(folder).map((name) => join(folder, name))
  for (const path of made) rmSync(path, { recursive: true, force: true })
}

function createProgress(entries: number) {
  const begun = systemClock.now()
  let shown = -1
  const line = (count: number) => {
    const seconds = (systemClock.now() - begun) / 1000
    const each = Math.round(count / Math.max(seconds, 0.001))
    const left = each === 0 ? '' : `, ${Math.ceil((entries - count) / each)} s left`
    return `${count.toLocaleString('en')} of ${entries.toLocaleString('en')} entries, ${each.toLocaleString('en')} a second${left}`
  }
  return {
    show(count: number) {
      if (process.stdout.isTTY) process.stdout.write(`\r\x1b[K${line(count)}`)
      else if (count % 50_000 === 0 || count === entries) console.log(line(count))
    },
    showIndex(done: number) {
      const percent = Math.floor(done * 100)
      if (percent === shown) return
      shown = percent
      const text = `index: ${percent} %`
      if (process.stdout.isTTY) process.stdout.write(`\r\x1b[K${text}`)
      else if (percent % 10 === 0) console.log(text)
    },
    end(facts: number) {
      const seconds = (systemClock.now() - begun) / 1000
      const each = Math.round(entries / seconds)
      console.log(
        `\n${facts.toLocaleString('en')} facts in ${seconds.toFixed(0)} s: ${each.toLocaleString('en')} entries a second.`,
      )
    },
  }
}

async function run([root = '', ...args]: string[]): Promise<number> {
  const options = seedOptions(args)
  if (options !== null) return seed(root, options)
  console.log(HELP)
  return 0
}

void run(process.argv.slice(2)).then(
  (code) => {
    process.exitCode = code
  },
  (error) => {
    console.error(error instanceof Error ? error.message : error)
    process.exitCode = 1
  },
)
