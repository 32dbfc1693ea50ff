import { actionsOf, type SampleAction } from './sample-actions'
import { type SampleCaller, sampleCallers } from './sample-callers'
import { hourOf } from './sample-clock'
import { pickTemplate } from './sample-entries'
import { warehouseFire } from './sample-fire'
import { close, type Hours, relay, type SampleMatter, sign, single } from './sample-matter'
import { officeMatters } from './sample-matters-offices'
import { paperMatters } from './sample-matters-papers'
import { openResidentMatters, residentMatters } from './sample-matters-residents'
import { roomMatters } from './sample-matters-room'
import { pileUp } from './sample-pile-up'
import { createSampleRandom, type SampleRandom } from './sample-random'
import { heavyRain, missingBoat } from './sample-storylines'
import { tankFire } from './sample-tank-fire'
import { callTemplates } from './sample-templates'
import { outcomes } from './sample-words'

const MINUTE = 60_000
const HOUR = 60 * MINUTE

/** How far back the sample log reaches. */
export const SAMPLE_SPAN = 47 * HOUR

/** Matters that have their place before the end of the log, in ms. */
const placed: readonly { before: number; matter: SampleMatter }[] = [
  { before: 46 * HOUR, matter: pileUp },
  { before: 33 * HOUR, matter: heavyRain },
  { before: 7.2 * HOUR, matter: warehouseFire },
  { before: 65 * MINUTE, matter: missingBoat },
  { before: 56 * MINUTE, matter: tankFire },
  ...openResidentMatters.map((matter, index) => ({ before: (95 - 35 * index) * MINUTE, matter })),
]

/**
 * The last two days of an invented duty room that end at `until` (UTC ms): what its officers recorded and did, oldest
 * first. More comes by day than by night; what ends after `until` is still open. The same seed gives the same days.
 */
export function sampleDays(seed: number, until: number): SampleAction[] {
  const random = createSampleRandom(seed)
  const actions = [...placed.entries()].flatMap(([index, { before, matter }]) =>
    actionsOf(random, matter, `s${index}`, toMinute(until - before)),
  )
  const quiet = ordinaryMatters(random, until - SAMPLE_SPAN, until - 15 * MINUTE)
  for (const [index, { begins, matter }] of quiet.entries()) {
    actions.push(...actionsOf(random, matter, `m${index}`, begins))
  }
  return actions.filter(({ at }) => at <= until).sort((one, other) => one.at - other.at)
}

/** Fills the days between the stories: every written matter once, at an hour that fits it, and plain calls around them. */
function ordinaryMatters(random: SampleRandom, from: number, to: number) {
  const times: number[] = []
  for (let at = from; at < to; at += gapAt(at) * (0.5 + random.next())) times.push(toMinute(at))
  const waiting = random.shuffled([...residentMatters, ...officeMatters, ...paperMatters, ...roomMatters])
  const callers = sampleCallers(random.whole(1, 1_000_000), 40)
  return times.map((begins, index) => {
    const wanted = random.chance(waiting.length / (times.length - index))
    const found = wanted ? takeFitting(waiting, begins) : undefined
    return { begins, matter: found ?? plainCall(random, callers, begins) }
  })
}

/** Takes the first matter that fits the hour; those bound to certain hours first, because they fit less often. */
function takeFitting(waiting: SampleMatter[], at: number): SampleMatter | undefined {
  const hours = hoursOf(at)
  const bound = waiting.findIndex((matter) => matter.hours === hours)
  const position = bound === -1 ? waiting.findIndex((matter) => matter.hours === 'any') : bound
  return position === -1 ? undefined : waiting.splice(position, 1)[0]
}

/** A call as they come every day: passed on, signed for, done with. */
function plainCall(
  random: SampleRandom,
  callers: readonly [SampleCaller, ...SampleCaller[]],
  at: number,
): SampleMatter {
  const caller = random.pick(callers)
  const template = pickTemplate(random, callTemplates, caller, at)
  if (!template) throw new Error('everybody has something to call about at any hour')
  const [passed, done] = [random.whole(3, 9), random.whole(20, 130)]
  const outcome = random.pick(outcomes)
  return single('any', ({ time }) => ({
    content: template.fill({ random, caller, time }),
    handling: [
      relay(passed, '责任单位值班室', '', '请核实处置，有结果回电'),
      sign(passed + 3, '值班员'),
      close(done, outcome),
    ],
  }))
}

/** Average time between two ordinary entries at that hour, in ms. */
function gapAt(at: number): number {
  const hour = hourOf(at)
  if (hour >= 8 && hour < 18) return 34 * MINUTE
  return hour >= 18 && hour < 23 ? 46 * MINUTE : 72 * MINUTE
}

function hoursOf(at: number): Hours {
  const hour = hourOf(at)
  if (hour >= 9 && hour < 17) return 'office'
  if (hour >= 18 && hour < 23) return 'evening'
  return hour >= 23 || hour < 6 ? 'night' : 'any'
}

function toMinute(at: number): number {
  return Math.floor(at / MINUTE) * MINUTE
}
