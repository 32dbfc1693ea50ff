import { describe, expect, it } from 'vitest'
import { sampleCallers } from '../../../electron/office/sample-callers'
import { sampleEntries } from '../../../electron/office/sample-entries'
import { createSampleRandom } from '../../../electron/office/sample-random'
import { channel } from '../../../shared/entries/channel'
import { entryContent } from '../../../shared/entries/entry'
import { NIGHT } from '../../support/test-clock'

const some = (wanted: Partial<Parameters<typeof sampleEntries>[0]> = {}) => [
  ...sampleEntries({ seed: 1, count: 2_000, until: NIGHT, ...wanted }),
]

describe('sample entries', () => {
  it('are the same for the same seed, and others for another', () => {
    expect(some()).toEqual(some())
    expect(some({ seed: 2 })[0]).not.toEqual(some()[0])
  })

  it('are contents that an officer could save, of realistic length', () => {
    const entries = some()
    expect(entries).toHaveLength(2_000)
    for (const { content } of entries)
      expect(entryContent.safeParse(content)).toMatchObject({ success: true, data: content })
    const lengths = entries.map(({ content }) => content.text.length)
    expect(Math.min(...lengths)).toBeGreaterThanOrEqual(30)
    expect(Math.max(...lengths)).toBeLessThanOrEqual(300)
  })

  it('come by every channel, of every urgency, from people who call again', () => {
    const entries = some()
    expect(new Set(entries.map(({ content }) => content.channel)).size).toBe(channel.options.length)
    const grave = entries.filter(({ content }) => content.urgency === 'grave').length
    expect(grave).toBeGreaterThan(5)
    expect(grave).toBeLessThan(100)
    const calls = entries.map(({ content }) => content.contactPhone)
    expect(new Set(calls).size).toBeLessThan(calls.length * 0.8)
    expect(new Set(entries.map(({ content }) => content.text)).size).toBeGreaterThan(1_600)
  })

  it.each([60, 5_000, 100_000])('end before the given moment, in order, at %d a day', (perDay) => {
    const entries = some({ perDay })
    expect(entries.every(({ recordedAt }, index) => recordedAt >= (entries[index - 1]?.recordedAt ?? 0))).toBe(true)
    expect(entries.every(({ recordedAt, content }) => content.receivedAt <= recordedAt && recordedAt <= NIGHT)).toBe(
      true,
    )
  })

  it('name nobody’s real number', () => {
    for (const { contactPhone } of sampleCallers(3, 20_000)) {
      expect(contactPhone).toMatch(/^(130 0000 \d{4}|0690-555 \d{4})$/)
    }
  })

  it('give each of 20,000 callers a number of his own', () => {
    expect(new Set(sampleCallers(3, 20_000).map(({ contactPhone }) => contactPhone)).size).toBe(20_000)
  })
})

describe('the chance of samples', () => {
  it('spreads evenly and repeats itself', () => {
    const random = createSampleRandom(5)
    const throws = Array.from({ length: 6_000 }, () => random.whole(1, 6))
    for (const face of [1, 2, 3, 4, 5, 6]) {
      const share = throws.filter((thrown) => thrown === face).length
      expect(share).toBeGreaterThan(850)
      expect(share).toBeLessThan(1_150)
    }
    expect(createSampleRandom(5).shuffled(throws)).toEqual(createSampleRandom(5).shuffled(throws))
  })
})
