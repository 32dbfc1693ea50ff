import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Cancel, Clock } from '../../shared/clock'
import type { PolicyPack } from '../../shared/incidents/policy'
import { readPolicyText } from '../../shared/incidents/read-policy'

/** The packs that ship with the program, read one by one: all together would hold the desk up. */
export interface PolicyLoader {
  /** Every pack; reads those that were not read yet. Throws, naming file and line, when one of them is broken. */
  all(): readonly PolicyPack[]
  /** Reads one more; answers whether there are others to read. Throws as `all` does. */
  readOne(): boolean
}

export function policyLoader(resourcesDir: string): PolicyLoader {
  const packs: PolicyPack[] = []
  let waiting: PackFile[] | undefined
  const readOne = () => {
    waiting ??= listFiles(join(resourcesDir, 'policies', 'incidents'))
    const refused: string[] = []
    // A pack may use one that stands behind it: the first that can be read now is.
    for (const file of waiting) {
      const read = readPolicyText(file.text, packs)
      if (!read.ok) {
        refused.push(`${file.name}: ${read.failure.message}`)
        continue
      }
      packs.push(read.value)
      waiting = waiting.filter((other) => other !== file)
      return waiting.length > 0
    }
    if (refused.length > 0) throw new Error(`no policy pack can be read: ${refused.join('; ')}`)
    return false
  }
  return {
    all() {
      while (readOne());
      return packs
    },
    readOne,
  }
}

interface PackFile {
  name: string
  text: string
}

/** Those that build on no other come first, so that the rest is read at the first try. */
function listFiles(folder: string): PackFile[] {
  const names = readdirSync(folder).filter((name) => name.endsWith('.json'))
  const files = names.sort().map((name) => ({ name, text: readFileSync(join(folder, name), 'utf8') }))
  const buildsOnNone = ({ text }: PackFile) => /"uses":\s*\[\s*\]/.test(text)
  return [...files.filter(buildsOnNone), ...files.filter((file) => !buildsOnNone(file))]
}

/** The window is there by then, and nobody has typed enough to open an incident. */
const QUIET_MS = 3_000
const BETWEEN_MS = 50

/** Reads the packs one by one while nothing waits for them. A broken one is reported, and again whenever it is asked for. */
export function readAhead(loader: PolicyLoader, clock: Clock, report: (error: unknown) => void): Cancel {
  const step = () => {
    try {
      if (loader.readOne()) cancel = clock.after(BETWEEN_MS, step)
    } catch (error) {
      report(error)
    }
  }
  let cancel = clock.after(QUIET_MS, step)
  return () => cancel()
}
