import { describe, expect, it } from 'vitest'
import {
  type ChecklistStep,
  callNow,
  type Directory,
  inCallOrder,
  nextCandidate,
  type OpenStep,
  type Person,
  stepsFrom,
  TRY_AGAIN_AFTER_MS,
  whomToCall,
} from '../../../shared/incidents/checklist'
import { clocksFor, reevaluate } from '../../../shared/incidents/clocks'
import type { IncidentFacts } from '../../../shared/incidents/incident-facts'
import { lookupIn } from '../../../shared/incidents/policy-lookup'
import { type Candidate, newStep, type StepState, type TryOutcome } from '../../../shared/incidents/step-state'
import { anIncident, MINUTE, RECEIVED } from './an-incident'
import { thePacks } from './the-packs'

const packs = thePacks('national', 'duty-room', 'county-20-40')
const { roles } = lookupIn(packs)

const director: Person = {
  name: '何知远',
  post: '办公室主任',
  numbers: ['0690-555 0101', '130 0000 0101'],
  backup: false,
}
const deputy: Person = { name: '沈书言', post: '副主任', numbers: ['0690-555 0102'], backup: true }
const leader: Person = { name: '许清和', post: '副厅长', numbers: ['0690-555 0103'], backup: false }
const mute: Person = { name: '程暮山', post: '副主任', numbers: [], backup: true }

const directory = (people: Record<string, readonly Person[]>): Directory => new Map(Object.entries(people))
const numbers = (candidates: readonly Candidate[]) => candidates.map(({ number }) => number.slice(-4))

/** A state after tries at these candidates, a minute apart. */
const triedOn = (candidates: readonly Candidate[], outcome: TryOutcome = 'no-answer'): StepState => ({
  status: 'tried',
  attempts: candidates.map((candidate, index) => ({ at: RECEIVED + index * MINUTE, candidate, outcome })),
  end: null,
})

describe('whom to call for a role', () => {
  it.each<[string, Record<string, readonly Person[]>, string[], unknown[]]>([
    [
      'every number, then the B role, then the fallback role',
      { 'office-director': [deputy, director], 'duty-leader': [leader] },
      ['0101', '0101', '0102', '0103'],
      [{ role: 'leader-in-charge', why: 'nobody' }],
    ],
    [
      'nobody entered: the fallback comes up at once, and the hole shows',
      { 'duty-leader': [leader] },
      ['0103'],
      [
        { role: 'office-director', why: 'nobody' },
        { role: 'leader-in-charge', why: 'nobody' },
      ],
    ],
    [
      'nobody with a number',
      { 'office-director': [mute], 'leader-in-charge': [leader] },
      ['0103'],
      [
        { role: 'office-director', why: 'no-number' },
        { role: 'duty-leader', why: 'nobody' },
      ],
    ],
    [
      'nobody at all',
      {},
      [],
      ['office-director', 'duty-leader', 'leader-in-charge'].map((role) => ({ role, why: 'nobody' })),
    ],
  ])('%s', (_, people, expected, holes) => {
    const found = whomToCall('office-director', roles, directory(people))
    expect(numbers(found.candidates)).toEqual(expected)
    expect(found.holes).toEqual(holes)
  })

  it('ends where fallbacks go in a circle or lead nowhere, though such a pack is refused', () => {
    const circle = new Map([
      ['a', { id: 'a', title: 'A', fallback: 'b' }],
      ['b', { id: 'b', title: 'B', fallback: 'a' }],
    ])
    expect(whomToCall('a', circle, directory({ b: [leader] })).holes).toEqual([{ role: 'a', why: 'nobody' }])
    expect(whomToCall('x', circle, directory({})).holes).toEqual([{ role: 'x', why: 'nobody' }])
  })
})

describe('the next to call', () => {
  const { candidates } = whomToCall('office-director', roles, directory({ 'office-director': [director, deputy] }))
  const [first, second, third] = candidates
  if (!first || !second || !third) throw new Error('three numbers')

  it.each<[string, StepState, Candidate | null]>([
    ['at first the first', newStep, first],
    ['no answer: the next number', triedOn([first]), second],
    ['no answer twice: the B role', triedOn([first, second]), third],
    ['all tried: from the beginning', triedOn([first, second, third]), first],
    ['the second round goes on', triedOn([first, second, third, first]), second],
    ['a wrong number is not called again', triedOn([first], 'wrong-number'), second],
    ['only wrong numbers: nobody', triedOn([first, second, third], 'wrong-number'), null],
  ])('%s', (_, state, expected) => {
    expect(nextCandidate(candidates, state)).toEqual(expected)
  })

  it('is nobody where there is no number', () => {
    expect(nextCandidate([], newStep)).toBeNull()
  })
})

const own = ['duty-room', 'county-government', 'region-or-department', 'town-or-department']

/** The steps of an incident, opened at the time of the call. */
function stepsOf(facts: IncidentFacts): ChecklistStep[] {
  return stepsFrom(reevaluate([], clocksFor(packs, facts), RECEIVED).clocks, own)
}

describe('the steps', () => {
  it('are one for each addressee and means, for all clocks that ask for it, with the earliest limit', () => {
    const steps = stepsOf(anIncident({ grade: 'I' }))
    expect(
      steps.map(({ key, dueAt, atOnce }) => [key, dueAt === null ? null : (dueAt - RECEIVED) / MINUTE, atOnce]),
    ).toEqual([
      ['superior-duty-room:phone', 30, true],
      ['superior-duty-room:written', 60, false],
      ['office-director:phone', null, true],
      ['province-emergency-body:network+phone+written', null, false],
      ['county-duty-room:phone', 20, false],
      ['county-duty-room:written', 40, false],
    ])
  })

  it('are this room’s alone: what others must report is not its step', () => {
    const clocks = reevaluate([], clocksFor(thePacks('production-safety'), anIncident()), RECEIVED).clocks
    expect(stepsFrom(clocks, own)).toEqual([])
  })

  it('stay when no clock asks for them any more, and say so', () => {
    const grave = reevaluate([], clocksFor(packs, anIncident({ grade: 'II' })), RECEIVED).clocks
    const mild = reevaluate(grave, clocksFor(packs, anIncident({ grade: 'IV' })), RECEIVED + MINUTE).clocks
    const gone = stepsFrom(mild, own).filter(({ isNeeded }) => !isNeeded)
    expect(gone.map(({ key }) => key)).toEqual([
      'superior-duty-room:written',
      'province-emergency-body:network+phone+written',
    ])
  })

  it('are one for two packs that name the same addressee, and keep both clocks', () => {
    const [national] = thePacks('national')
    if (!national) throw new Error('no national pack')
    const stricter = {
      ...national,
      id: 'stricter',
      specialNotifications: [],
      clocks: national.clocks
        .filter(({ id }) => id === 'first-phone')
        .map((rule) => ({ ...rule, limit: { kind: 'minutes', minutes: 15 } as const })),
    }
    const clocks = reevaluate([], clocksFor([national, stricter], anIncident({ grade: 'I' })), RECEIVED).clocks
    const step = stepsFrom(clocks, own).find(({ key }) => key === 'superior-duty-room:phone')
    expect(step).toMatchObject({
      clocks: ['national/upward-at-once', 'national/first-phone', 'stricter/first-phone'],
      dueAt: RECEIVED + 15 * MINUTE,
    })
  })
})

describe('whom to call now', () => {
  const people = directory({
    'office-director': [director],
    'superior-duty-room': [leader],
    'county-duty-room': [deputy],
  })
  const open = (step: ChecklistStep, state: StepState = newStep): OpenStep => {
    const candidates = whomToCall(step.to, roles, people).candidates
    return { step, state, candidates }
  }
  const steps = stepsOf(anIncident({ grade: 'I', learnedAt: null }))
  const keys = (order: readonly OpenStep[]) => order.map(({ step }) => step.key.split(':')[0])

  it('is what is due at once, then by due; without a limit last', () => {
    expect(keys(inCallOrder(steps.map((step) => open(step))))).toEqual([
      'superior-duty-room',
      'office-director',
      'county-duty-room',
      'county-duty-room',
      'superior-duty-room',
      'province-emergency-body',
    ])
    expect(callNow(steps.map((step) => open(step)))?.candidate.name).toBe('许清和')
  })

  it('goes by the order of the packs among what is due at once, whatever it counts from', () => {
    const [superior, ours] = [...steps.filter(({ atOnce }) => atOnce)]
    if (!superior || !ours) throw new Error('no steps')
    const later = { ...ours, startedAt: superior.startedAt + MINUTE }
    expect(keys(inCallOrder([open(later), open(superior)]))).toEqual(['office-director', 'superior-duty-room'])
  })

  it('passes over finished steps and those nobody needs', () => {
    const done: StepState = {
      status: 'done-otherwise',
      attempts: [],
      end: { kind: 'do-otherwise', at: RECEIVED, how: '当面' },
    }
    const rest = steps.map((step, index) => open({ ...step, isNeeded: index !== 1 }, index < 1 ? done : newStep))
    expect(keys(inCallOrder(rest))).toEqual([
      'office-director',
      'county-duty-room',
      'county-duty-room',
      'province-emergency-body',
    ])
  })

  it('lets a step whose every number was tried stand back, and come up again', () => {
    const [call, phone] = [steps[2], steps[4]]
    if (!call || !phone) throw new Error('no steps')
    const { candidates } = open(call)
    const soon = { ...phone, dueAt: RECEIVED + TRY_AGAIN_AFTER_MS }
    const late = { ...phone, dueAt: RECEIVED + 2 * MINUTE + TRY_AGAIN_AFTER_MS }
    const tried = open(call, triedOn(candidates))
    expect(keys(inCallOrder([tried, open(soon)]))).toEqual(['county-duty-room', 'office-director'])
    expect(keys(inCallOrder([tried, open(late)]))).toEqual(['office-director', 'county-duty-room'])
  })

  it('never waits for a step that can call nobody', () => {
    const nobody = steps.map((step) => ({
      ...open(step),
      candidates: step.to === 'office-director' ? open(step).candidates : [],
    }))
    expect(callNow(nobody)?.step.to).toBe('office-director')
    expect(callNow(nobody.map((each) => ({ ...each, candidates: [] })))).toBeNull()
    expect(callNow([])).toBeNull()
  })
})
