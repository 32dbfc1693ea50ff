import { describe, expect, it } from 'vitest'
import { lanesOf, mergeTicks, type Stretch, shareOf, spreadPlaces } from '../../../shared/review/timeline-lanes'
import { fc } from '../../support/property'

const at = (from: number, until: number): Stretch => ({ from, until })

describe('lanesOf', () => {
  it.each<[string, Stretch[], number[]]>([
    ['nothing', [], []],
    ['what follows stays in its lane', [at(0, 10), at(10, 20)], [0, 0]],
    ['what overlaps goes below', [at(0, 10), at(5, 20), at(6, 7)], [0, 1, 2]],
    ['the first free lane is taken again', [at(0, 10), at(5, 30), at(12, 20)], [0, 1, 0]],
    ['the order of the input does not matter', [at(5, 20), at(0, 10)], [1, 0]],
    ['of the same start the first stands above', [at(0, 9), at(0, 9)], [0, 1]],
  ])('%s', (_, stretches, lanes) => {
    expect(lanesOf(stretches)).toEqual(lanes)
  })

  it('puts what does not fit any more into the last lane', () => {
    expect(lanesOf([at(0, 9), at(0, 9), at(0, 9), at(0, 9)], 2)).toEqual([0, 1, 1, 1])
  })

  it('never lets two of one lane overlap', () => {
    const stretch = fc.tuple(fc.nat(500), fc.integer({ min: 1, max: 80 })).map(([from, long]) => at(from, from + long))
    fc.assert(
      fc.property(fc.array(stretch, { maxLength: 40 }), (stretches) => {
        const lanes = lanesOf(stretches)
        for (const [one, lane] of lanes.entries()) {
          for (const [other, otherLane] of lanes.entries()) {
            const [left, right] = [stretches[one], stretches[other]]
            if (one === other || lane !== otherLane || !left || !right) continue
            expect(left.until <= right.from || right.until <= left.from).toBe(true)
          }
        }
      }),
    )
  })
})

describe('shareOf', () => {
  it.each<[string, Stretch, Stretch | null]>([
    ['within', at(125, 150), at(0.25, 0.5)],
    ['from before to after', at(0, 900), at(0, 1)],
    ['over before', at(0, 99), null],
    ['ends where the window begins', at(0, 100), at(0, 0)],
    ['begins where the window ends', at(200, 300), null],
  ])('%s', (_, stretch, share) => {
    expect(shareOf(stretch, at(100, 200))).toEqual(share)
  })

  it('is nothing in a window without length', () => {
    expect(shareOf(at(0, 1), at(5, 5))).toBeNull()
  })
})

describe('mergeTicks', () => {
  const tick = (id: string, when: number, urgency: 'ordinary' | 'urgent' | 'grave') => ({
    id: id as never,
    at: when,
    urgency,
  })

  it('keeps the gravest of a place, and of equals the first', () => {
    const ticks = [tick('a', 1, 'ordinary'), tick('b', 2, 'grave'), tick('c', 3, 'grave'), tick('d', 55, 'urgent')]
    expect(mergeTicks(ticks, at(0, 100), 10)).toEqual([
      { place: 0, urgency: 'grave', count: 3, id: 'b', at: 2 },
      { place: 0.5, urgency: 'urgent', count: 1, id: 'd', at: 55 },
    ])
  })

  it('draws no more than there are places, however many entries a day has', () => {
    const ticks = Array.from({ length: 5_000 }, (_, index) => tick(`t${index}`, index, 'ordinary'))
    const groups = mergeTicks(ticks, at(0, 5_000), 1_200)
    expect(groups.length).toBeLessThanOrEqual(1_200)
    expect(groups.reduce((sum, { count }) => sum + count, 0)).toBe(5_000)
  })

  it('leaves out what lies outside', () => {
    expect(mergeTicks([tick('a', 99, 'grave'), tick('b', 200, 'grave')], at(100, 200), 10)).toEqual([])
  })
})

describe('spreadPlaces', () => {
  it.each<[string, number[], number[]]>([
    ['nothing', [], []],
    ['apart already', [0.1, 0.5], [0.1, 0.5]],
    ['moved to the right', [0.5, 0.5, 0.5], [0.5, 0.6, 0.7]],
    ['kept in sight at the end', [0.95, 1], [0.8, 0.9]],
  ])('%s', (_, places, spread) => {
    expect(spreadPlaces(places, 0.1).map((place) => Math.round(place * 100) / 100)).toEqual(spread)
  })
})
