import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { clocksFor, isOurs, reevaluate, type StartedClock, startOf } from '../../../shared/incidents/clocks'
import type { IncidentFacts } from '../../../shared/incidents/incident-facts'
import { classId, grade } from '../../../shared/incidents/incident-kind'
import { anIncident, DAY, HOUR, MINUTE, RECEIVED } from './an-incident'
import { packNames, thePacks } from './the-packs'

const OCCURRED = RECEIVED - 15 * MINUTE
const LEARNED = RECEIVED - 4 * MINUTE

/** Keys of the clocks of some packs, with the limit in minutes after the start that was taken. */
function limits(packs: readonly string[], facts: IncidentFacts) {
  return Object.fromEntries(
    clocksFor(thePacks(...packs), facts).map(({ key, startedAt, dueAt }) => [
      key,
      dueAt === null ? null : (dueAt - startedAt) / MINUTE,
    ]),
  )
}

const law = { 'national/upward-at-once': 0 }
const target = { ...law, 'national/first-phone': 30, 'national/first-written': 60 }

describe('the clocks of 国家目标 (国务院应急办 2015-07-31; 突发事件应对法 articles 17, 61)', () => {
  it.each<[string, Partial<IncidentFacts>, Record<string, number>]>([
    ['特别重大', { grade: 'I' }, target],
    ['重大', { grade: 'II' }, target],
    ['较大', { grade: 'III' }, law],
    ['一般', { grade: 'IV' }, law],
    ['没有等级', {}, law],
    ['没有等级，判断为重特大', { grave: true }, target],
    ['判断为重特大，后来定为一般', { grave: true, grade: 'IV' }, law],
    ['一般，敏感地点：不受分级标准限制', { grade: 'IV', sensitive: ['place'] }, target],
    ['没有等级，敏感人群', { sensitive: ['people'] }, target],
    ['社会安全事件，敏感时间', { class: 'social-security', subclass: null, sensitive: ['time'] }, target],
    ['社会安全事件不分级，判断为重特大', { class: 'social-security', subclass: null, grave: true }, target],
    ['类别还不知道，判断为重特大', { class: null, subclass: null, grave: true }, target],
    ['涉外', { special: ['foreigners'] }, { ...law, 'national/special/foreigners': 0 }],
    [
      '涉港澳台侨，影响毗邻地区',
      { special: ['neighbours', 'hk-macao-taiwan'] },
      { ...law, 'national/special/neighbours': 0, 'national/special/hk-macao-taiwan': 0 },
    ],
  ])('%s', (_, facts, expected) => {
    expect(limits(['national'], anIncident(facts))).toEqual(expected)
  })
})

const accident = {
  'production-safety/scene-to-unit': 0,
  'production-safety/unit-to-county': 60,
  'production-safety/level-up': 120,
  'production-safety/own-government': 120,
  'production-safety/investigation-report': 60 * 24 * 60,
}

describe('the clocks of 生产安全事故 (条例 articles 9–11, 29)', () => {
  it.each<[string, Partial<IncidentFacts>, Record<string, number>]>([
    ['没有等级', {}, accident],
    ['一般：每日续报一次（未核实）', { grade: 'IV' }, { ...accident, 'production-safety/follow-up': 1440 }],
    ['较大：每日续报一次（未核实）', { grade: 'III' }, { ...accident, 'production-safety/follow-up': 1440 }],
    ['重大：每日续报两次（未核实）', { grade: 'II' }, { ...accident, 'production-safety/follow-up-grave': 720 }],
    ['道路交通事故', { subclass: 'road-traffic' }, accident],
    ['环境污染：另有规定', { subclass: 'environment' }, {}],
    ['子类还不知道', { subclass: null }, {}],
    ['自然灾害', { class: 'natural', subclass: 'earthquake' }, {}],
  ])('%s', (_, facts, expected) => {
    expect(limits(['production-safety'], anIncident(facts))).toEqual(expected)
  })
})

describe('the clocks of 公共卫生 (突发公共卫生事件应急条例 19, 20; 重大动物疫情应急条例 17)', () => {
  const human = {
    'public-health/institution-to-county': 120,
    'public-health/health-to-government': 120,
    'public-health/county-to-city': 120,
    'public-health/city-to-province': 120,
    'public-health/province-to-state': 60,
  }
  const animal = {
    'public-health/animal-county-to-province': 120,
    'public-health/animal-province-to-state': 60,
    'public-health/animal-to-state-council': 240,
  }
  it.each([
    ['food-safety', human],
    ['infectious-disease', human],
    ['unknown-disease', human],
    ['occupational-harm', human],
    ['animal-epidemic', animal],
  ])('%s', (subclass, expected) => {
    expect(limits(['public-health'], anIncident({ class: 'public-health', subclass }))).toEqual(expected)
  })
})

describe('the clocks of a place', () => {
  it.each<[string, string, Partial<IncidentFacts>, Record<string, number | null>]>([
    ['重庆条例 28：较大 1 小时', 'chongqing', { grade: 'III' }, { 'chongqing/county-to-city': 60 }],
    ['重庆：一般不在内', 'chongqing', { grade: 'IV' }, {}],
    [
      '江西：县 2 小时，市和省直部门 3 小时',
      'jiangxi',
      { grade: 'II' },
      { 'jiangxi/county-to-city': 120, 'jiangxi/to-province': 180 },
    ],
    ['安徽：较大，事发后 2 小时', 'anhui', { grade: 'III' }, { 'anhui/to-province': 120 }],
    ['山东：重大 2 小时', 'shandong', { grade: 'II' }, { 'shandong/city-to-province': 120 }],
    ['山东：较大不在内', 'shandong', { grade: 'III' }, {}],
    ['兰州：重大 1 小时', 'lanzhou', { grade: 'II' }, { 'lanzhou/major': 60 }],
    ['兰州：较大 2 小时', 'lanzhou', { grade: 'III' }, { 'lanzhou/larger': 120 }],
    ['鞍山：较大 1 小时', 'anshan', { grade: 'III' }, { 'anshan/larger': 60 }],
    ['鞍山：一般 24 小时', 'anshan', { grade: 'IV' }, { 'anshan/ordinary': 1440 }],
    ['山西：1 小时、4 小时', 'shanxi', { grade: 'I' }, { 'shanxi/to-province': 60, 'shanxi/province-to-state': 240 }],
    ['县级 20/40，不论等级', 'county-20-40', {}, { 'county-20-40/phone': 20, 'county-20-40/written': 40 }],
    [
      '突发环境事件 1 小时（未核实）',
      'environment',
      { subclass: 'environment' },
      {
        'environment/unit-to-county': 60,
        'environment/county-to-city': 60,
        'environment/city-to-province': 60,
      },
    ],
    ['值班室第七条：立即报办公室主任', 'duty-room', {}, { 'duty-room/director-at-once': 0 }],
    [
      '值班室第八条：重特大按领导指示报省，没有分钟数',
      'duty-room',
      { grave: true },
      { 'duty-room/director-at-once': 0, 'duty-room/province-report': null },
    ],
    [
      '值班室第八条：影响稳定的，值班动态',
      'duty-room',
      { class: 'social-security', subclass: 'mass-incident' },
      { 'duty-room/director-at-once': 0, 'duty-room/duty-news': null },
    ],
  ])('%s', (_, pack, facts, expected) => {
    expect(limits([pack], anIncident(facts))).toEqual(expected)
  })
})

describe('the start of a clock', () => {
  it.each([
    ['occurred', {}, OCCURRED, 'occurred'],
    ['learned', {}, LEARNED, 'learned'],
    ['received', {}, RECEIVED, 'received'],
    ['occurred', { occurredAt: null }, LEARNED, 'learned'],
    ['occurred', { occurredAt: null, learnedAt: null }, RECEIVED, 'received'],
    ['learned', { learnedAt: null }, RECEIVED, 'received'],
    // Typed wrongly: nobody can be told of what has not happened.
    ['occurred', { occurredAt: RECEIVED + MINUTE }, LEARNED, 'learned'],
    ['occurred', { occurredAt: RECEIVED + DAY, learnedAt: RECEIVED + DAY }, RECEIVED, 'received'],
    ['occurred', { occurredAt: RECEIVED }, RECEIVED, 'occurred'],
  ] as const)('%s with %j', (point, changes, at, taken) => {
    expect(startOf(point, anIncident(changes))).toEqual({ at, taken })
  })

  it('moves the due instant over 29 February and a year’s end by the minutes of the limit alone', () => {
    const on = (receivedAt: number) =>
      clocksFor(thePacks('national'), anIncident({ grade: 'I', occurredAt: null, learnedAt: null, receivedAt })).find(
        ({ key }) => key === 'national/first-written',
      )?.dueAt
    expect(on(Date.UTC(2028, 1, 29, 15, 30))).toBe(Date.UTC(2028, 1, 29, 16, 30))
    expect(on(Date.UTC(2028, 11, 31, 23, 30))).toBe(Date.UTC(2029, 0, 1, 0, 30))
  })
})

describe('a change of what was decided', () => {
  const packs = thePacks('national', 'chongqing')
  const start = (facts: IncidentFacts) => reevaluate([], clocksFor(packs, facts), RECEIVED).clocks
  const change = (clocks: readonly StartedClock[], facts: IncidentFacts, at: number) =>
    reevaluate(clocks, clocksFor(packs, facts), at)

  it('starts new clocks from the original start point, however late it comes', () => {
    const { clocks, changes } = change(
      start(anIncident({ grade: 'IV' })),
      anIncident({ grade: 'III' }),
      RECEIVED + HOUR,
    )
    expect(changes).toEqual({ added: ['chongqing/county-to-city'], notNeeded: [], neededAgain: [], moved: [] })
    expect(clocks.at(-1)).toMatchObject({
      key: 'chongqing/county-to-city',
      startedAt: RECEIVED,
      dueAt: RECEIVED + HOUR,
      addedAt: RECEIVED + HOUR,
      notNeededSince: null,
    })
  })

  it('marks those no longer needed, keeps since when, and takes the mark away when they are needed again', () => {
    const down = change(start(anIncident({ grade: 'II' })), anIncident({ grade: 'IV' }), RECEIVED + MINUTE)
    const gone = ['national/first-phone', 'national/first-written', 'chongqing/county-to-city']
    expect(down.changes.notNeeded).toEqual(gone)
    const still = change(down.clocks, anIncident({ grade: 'IV' }), RECEIVED + 2 * MINUTE)
    expect(still.changes).toEqual({ added: [], notNeeded: [], neededAgain: [], moved: [] })
    expect(still.clocks.filter(({ notNeededSince }) => notNeededSince === RECEIVED + MINUTE)).toHaveLength(3)
    const up = change(still.clocks, anIncident({ grade: 'I' }), RECEIVED + 3 * MINUTE)
    expect(up.changes.neededAgain).toEqual(gone)
    expect(up.clocks.every(({ notNeededSince }) => notNeededSince === null)).toBe(true)
  })

  it('moves what counts from a corrected time', () => {
    const corrected = anIncident({ learnedAt: RECEIVED - HOUR })
    const { clocks, changes } = change(start(anIncident()), corrected, RECEIVED + MINUTE)
    expect(changes.moved).toEqual(['national/upward-at-once'])
    expect(clocks.map(({ dueAt }) => dueAt)).toEqual([RECEIVED - HOUR])
  })

  const facts = fc.record({
    class: fc.option(fc.constantFrom(...classId.options)),
    subclass: fc.option(fc.constantFrom('fire', 'earthquake', 'food-safety', 'mass-incident')),
    grade: fc.option(fc.constantFrom(...grade.options)),
    sensitive: fc.subarray(['time', 'place', 'people']),
    grave: fc.boolean(),
    special: fc.subarray(['foreigners', 'neighbours']),
    occurredAt: fc.option(fc.integer({ min: RECEIVED - DAY, max: RECEIVED + DAY })),
    learnedAt: fc.option(fc.integer({ min: RECEIVED - DAY, max: RECEIVED + DAY })),
    receivedAt: fc.constant(RECEIVED),
  })

  it('never loses a clock, shows just the needed ones as needed, and starts none before it could', () => {
    const all = thePacks(...packNames)
    fc.assert(
      fc.property(fc.array(facts, { minLength: 1, maxLength: 6 }), (history) => {
        let clocks: readonly StartedClock[] = []
        for (const [index, each] of history.entries()) {
          const before = clocks
          const needed = clocksFor(all, each)
          clocks = reevaluate(before, needed, RECEIVED + index).clocks
          expect(clocks.slice(0, before.length).map(({ key }) => key)).toEqual(before.map(({ key }) => key))
          const open = clocks.filter(({ notNeededSince }) => notNeededSince === null)
          expect(new Set(open.map(({ key }) => key))).toEqual(new Set(needed.map(({ key }) => key)))
          expect(open.every(({ startedAt }) => startedAt <= RECEIVED)).toBe(true)
        }
      }),
      { numRuns: 60 },
    )
  })
})

describe('whose clock it is', () => {
  it('is this room’s when it is itself the one who reports', () => {
    const [first] = clocksFor(thePacks('national'), anIncident())
    expect(first && isOurs(first, ['duty-room', 'county-government'])).toBe(true)
    expect(first && isOurs(first, ['duty-room'])).toBe(false)
  })
})
