import { describe, expect, it } from 'vitest'
import {
  factFaults,
  type IncidentFacts,
  timeRemarks,
  urgencyOfIncident,
} from '../../../shared/incidents/incident-facts'
import { anIncident, DAY, MINUTE, RECEIVED, ZONE } from './an-incident'
import { thePacks } from './the-packs'

describe('the facts of an incident', () => {
  it.each<[Partial<IncidentFacts>, string[]]>([
    [{}, []],
    [{ grade: 'I' }, []],
    [{ class: null, subclass: null }, []],
    [{ class: null, subclass: null, grade: 'II' }, ['还没有定类别，先定类别再定等级']],
    [{ class: null }, ['还没有定类别，先定类别再定子类']],
    [{ class: 'social-security', subclass: null, grade: 'IV' }, ['社会安全事件没有“一般”这一级']],
    [{ class: 'natural' }, ['“危险化学品事故”属于事故灾难，不属于自然灾害']],
    [{ subclass: 'ufo' }, ['政策包里没有“ufo”这个子类']],
  ])('%j: %j', (changes, words) => {
    expect(factFaults(anIncident(changes), thePacks('national')).map((fault) => fault.words)).toEqual(words)
  })

  const now = RECEIVED + 10 * MINUTE
  it.each<[Partial<IncidentFacts>, string[]]>([
    [{}, []],
    [{ occurredAt: null, learnedAt: null }, []],
    [{ occurredAt: RECEIVED + DAY, learnedAt: null }, ['事发 7月19日 03:20 晚于现在 03:30，核对时间']],
    [{ occurredAt: RECEIVED + MINUTE, learnedAt: null }, ['事发 03:21 晚于接报 03:20，时限从接报起算']],
    [{ learnedAt: RECEIVED + MINUTE }, ['获知 03:21 晚于接报 03:20，时限从接报起算']],
    [{ learnedAt: RECEIVED - 30 * MINUTE }, ['获知 02:50 早于事发 03:05，核对时间']],
    [{ receivedAt: RECEIVED + 20 * MINUTE }, ['接报 03:40 晚于现在 03:30，时限从立事件起算']],
  ])('at ten past are remarked on: %j: %j', (changes, words) => {
    expect(timeRemarks(anIncident(changes), now, ZONE).map((remark) => remark.words)).toEqual(words)
  })
})

const gravities: [Partial<IncidentFacts>, 'grave' | 'urgent'][] = [
  [{ grade: 'I' }, 'grave'],
  [{ grade: 'II' }, 'grave'],
  [{ grade: 'III' }, 'urgent'],
  [{ grade: 'IV', grave: true }, 'urgent'],
  [{ grade: 'IV', sensitive: ['people'] }, 'grave'],
  [{ grade: null, grave: true }, 'grave'],
  [{ grade: null, grave: false }, 'urgent'],
  [{ grade: null, grave: false, sensitive: ['people'] }, 'grave'],
]

describe('how grave an incident is', () => {
  it.each(gravities)('%j: %s', (changes, urgency) => {
    expect(urgencyOfIncident(anIncident({ sensitive: [], grave: false, ...changes }))).toBe(urgency)
  })
})
