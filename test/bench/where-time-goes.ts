import { readFileSync } from 'node:fs'
import { type Profiler, Session } from 'node:inspector/promises'

/** A part of the program and the ms of a measured call that were spent in it. */
export interface Share {
  part: string
  ms: number
}

const INTERVAL_US = 200

/** Runs `work`, which makes `calls` calls, under V8's sampling profiler; answers with the parts of the program it ran in. */
export async function profileCalls(calls: number, work: () => Promise<void>): Promise<Share[]> {
  const session = new Session()
  session.connect()
  await session.post('Profiler.enable')
  await session.post('Profiler.setSamplingInterval', { interval: INTERVAL_US })
  await session.post('Profiler.start')
  await work()
  const { profile } = await session.post('Profiler.stop')
  session.disconnect()
  return summarise(profile, calls)
}

type Frame = Profiler.Profile['nodes'][number]['callFrame']

function summarise({ nodes, samples = [], timeDeltas = [] }: Profiler.Profile, calls: number): Share[] {
  const callers = new Map(nodes.flatMap((node) => (node.children ?? []).map((child) => [child, node.id] as const)))
  const frames = new Map(nodes.map((node) => [node.id, node.callFrame]))
  const partOf = (id: number): string => {
    const stack: Frame[] = []
    for (let at: number | undefined = id; at !== undefined; at = callers.get(at)) {
      const frame = frames.get(at)
      if (frame) stack.push(frame)
    }
    return partOfStack(stack)
  }
  const parts = new Map(nodes.map(({ id }) => [id, partOf(id)]))
  const spent = new Map<string, number>()
  for (const [index, id] of samples.entries()) {
    const part = parts.get(id) ?? '?'
    spent.set(part, (spent.get(part) ?? 0) + (timeDeltas[index] ?? 0))
  }
  return [...spent]
    .map(([part, us]) => ({ part, ms: us / 1000 / calls }))
    .filter(({ part }) => part !== 'idle')
    .sort((a, b) => b.ms - a.ms)
}

const bundles = new Map<string, readonly { line: number; file: string }[]>()

/** A line that the bundler leaves before each source file. */
const REGION = /^\/\/ (\S+\.[cm]?[jt]sx?)$/

/** Where each source file begins in a bundle. */
function regionsOf(bundle: string) {
  const known = bundles.get(bundle)
  if (known) return known
  const regions = readFileSync(bundle, 'utf8')
    .split('\n')
    .flatMap((text, line) => {
      const file = REGION.exec(text)?.[1]
      return file === undefined ? [] : [{ line, file }]
    })
  bundles.set(bundle, regions)
  return regions
}

/** SQLite's own time goes to the query it ran, a package's to the package, all else to the file. Innermost frame first. */
function partOfStack(stack: readonly Frame[]): string {
  const [top] = stack
  if (!top) return '?'
  if (top.functionName.startsWith('(')) return top.functionName.slice(1, -1)
  const files = stack.map(({ url, lineNumber }) => fileOf(url, lineNumber))
  const inner = files.find((file) => file !== '')
  if (inner === undefined) return 'runtime'
  if (top.url === '' && /^(electron\/db|better-sqlite3)/.test(inner)) {
    const ours = files.findIndex((file) => file.startsWith('electron/') && !file.startsWith('electron/db/'))
    return `SQLite: ${stack[ours]?.functionName || 'commit'} in ${files[ours] ?? inner}`
  }
  return inner
}

/** Source file of a line of a bundle; a package's name; '' for what the runtime carries. */
function fileOf(url: string, line: number): string {
  if (url === '' || url.startsWith('node:')) return ''
  const file = url.includes('/node_modules/')
    ? url
    : (regionsOf(url.replace('file://', '')).findLast((region) => region.line <= line)?.file ?? url)
  const inPackages = file.split('node_modules/').at(-1) ?? file
  if (inPackages === file) return file
  return inPackages
    .split('/')
    .slice(0, inPackages.startsWith('@') ? 2 : 1)
    .join('/')
}
