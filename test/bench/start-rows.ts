import type { BenchPlace } from './bench-place'
import { type BenchRow, compare } from './bench-row'
import { emptyWindow, FEW, type Offices, signedInDesk } from './measured-programs'
import { type ProbedStart, runProbed, type Stage } from './probed-program'
import { median } from './statistics'

/** What happens on the way to a form one can type in, in this order. */
const stages = ['script', 'ready', 'window', 'dom', 'first-paint', 'first-contentful-paint', 'typeable'] as const

type Program = 'empty' | 'few' | 'many'
type Figures = Map<string, number[]>

/** Program starts and memory, each beside the empty window or the small log, in alternation. The first round only warms up. */
export async function startRows(
  place: BenchPlace,
  offices: Offices,
  options: { runs: number; entries: number },
): Promise<{ rows: BenchRow[]; notes: string[] }> {
  const starts: Record<Program, ProbedStart> = {
    empty: emptyWindow(place, place.newFolder('empty')),
    few: signedInDesk(place, offices.few),
    many: signedInDesk(place, offices.many),
  }
  const figures: Record<Program, Figures> = { empty: new Map(), few: new Map(), many: new Map() }
  for (let run = 0; run <= options.runs; run += 1) {
    for (const program of ['empty', 'few', 'many'] as const) {
      const measured = await measureStart(place, starts[program])
      if (run > 0) for (const [what, figure] of measured) listOf(figures[program], what).push(figure)
    }
  }
  return { rows: rowsOf(figures, options.entries), notes: notesOf(figures) }
}

async function measureStart(place: BenchPlace, start: ProbedStart): Promise<Map<string, number>> {
  const { marks, memory } = await runProbed(place, start)
  const figures = new Map(marks)
  const [password, desk] = [marks.get('password'), marks.get('desk')]
  if (password !== undefined && desk !== undefined) figures.set('sign-in to desk', desk - password)
  for (const stage of ['started', 'settled'] as const) {
    for (const [kind, megabytes] of memory[stage]) figures.set(memoryName(stage, kind), megabytes)
    figures.set(
      memoryName(stage, 'all'),
      [...memory[stage].values()].reduce((sum, each) => sum + each, 0),
    )
  }
  return figures
}

function memoryName(stage: Stage, kind: string): string {
  return `${stage}: memory of ${kind}`
}

function rowsOf(figures: Record<Program, Figures>, entries: number): BenchRow[] {
  const of = (program: Program, what: string) => median(listOf(figures[program], what))
  const painted = of('empty', 'first-paint')
  const ms = (name: string, value: number, against: number, budget: number | null) =>
    compare(name, { value, unit: 'ms', against, budget })
  const megabytes = (name: string, stage: Stage) => {
    const [value, against] = [of('many', memoryName(stage, 'all')), of('empty', memoryName('started', 'all'))]
    return compare(name, { value, unit: 'MB', against, budget: 1.2 })
  }
  const log = (count: number) => count.toLocaleString('en')
  return [
    ms('cold start to first paint, against an empty window’s', of('few', 'first-paint'), painted, 1.15),
    ms(
      'cold start to a form one can type in, against an empty window’s first paint',
      of('few', 'typeable'),
      painted,
      1.35,
    ),
    megabytes('memory (PSS) of all processes at the first form, against an empty window', 'started'),
    megabytes('memory (PSS) of all processes at the desk, against an empty window', 'settled'),
    ms(
      `program start with ${log(entries)} entries, against ${log(FEW)}`,
      of('many', 'typeable'),
      of('few', 'typeable'),
      1.2,
    ),
    ms(
      `password entered to main text typeable with ${log(entries)} entries, against ${log(FEW)}`,
      of('many', 'sign-in to desk'),
      of('few', 'sign-in to desk'),
      null,
    ),
  ]
}

/** Medians of every stage, ms after the process was started: where the time goes. */
function notesOf(figures: Record<Program, Figures>): string[] {
  const line = (program: Program, name: string) =>
    `${name}: ${stages.map((stage) => `${stage} ${median(listOf(figures[program], stage)).toFixed(0)}`).join(', ')}`
  return [
    'Program start, ms from the start of the process (medians):',
    `  ${line('empty', 'empty window')}`,
    `  ${line('few', 'duty desk, small log')}`,
    `  ${line('many', 'duty desk, large log')}`,
    'Memory by kind of process, MB (medians):',
    `  empty window: ${memoryOf(figures.empty, 'started')}`,
    `  first form: ${memoryOf(figures.many, 'started')}`,
    `  desk: ${memoryOf(figures.many, 'settled')}`,
  ]
}

function memoryOf(figures: Figures, stage: Stage): string {
  const prefix = memoryName(stage, '')
  return [...figures]
    .filter(([what]) => what.startsWith(prefix))
    .map(([what, list]) => `${what.slice(prefix.length)} ${median(list).toFixed(0)}`)
    .join(', ')
}

function listOf(figures: Figures, what: string): number[] {
  const list = figures.get(what) ?? []
  figures.set(what, list)
  return list
}
