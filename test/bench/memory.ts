import { readdirSync, readFileSync } from 'node:fs'
import { errorCode } from '../../electron/db/storage-failure'

/** Proportional memory (PSS) of a process and all its descendants in MB, by what Chromium calls them. Linux only. */
export function proportionalMemory(pid: number): ReadonlyMap<string, number> {
  const parents = new Map(
    readdirSync('/proc')
      .filter((name) => /^\d+$/.test(name))
      .map((name) => [Number(name), parentOf(Number(name))]),
  )
  const isOurs = (process: number): boolean => {
    if (process === pid) return true
    const parent = parents.get(process)
    return parent !== undefined && parent > 1 && isOurs(parent)
  }
  const memory = new Map<string, number>()
  for (const process of [...parents.keys()].filter(isOurs)) {
    const kind = kindOf(process)
    memory.set(kind, (memory.get(kind) ?? 0) + proportionalKilobytes(process) / 1024)
  }
  return memory
}

function kindOf(pid: number): string {
  return /--type=([\w-]+)/.exec(textOf(pid, 'cmdline'))?.[1] ?? 'main'
}

function parentOf(pid: number): number {
  // The name in brackets may hold anything; the parent is the second field after it.
  const stat = textOf(pid, 'stat')
  return Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1] ?? 0)
}

function proportionalKilobytes(pid: number): number {
  return Number(/^Pss:\s+(\d+) kB$/m.exec(textOf(pid, 'smaps_rollup'))?.[1] ?? 0)
}

/** A file of a process; nothing when it has ended meanwhile. */
function textOf(pid: number, name: string): string {
  try {
    return readFileSync(`/proc/${pid}/${name}`, 'utf8')
  } catch (error) {
    if (errorCode(error) === 'ENOENT' || errorCode(error) === 'ESRCH') return ''
    throw error
  }
}
