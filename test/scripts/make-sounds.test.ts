import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { makeSounds } from '../../scripts/make-sounds.mjs'

const folder = join(import.meta.dirname, '../../resources/sounds')
const sounds = Object.entries(makeSounds())

describe('the sounds of the alarms', () => {
  it.each(sounds)('ship %s as it is made', (name, file) => {
    expect(readFileSync(join(folder, name)).equals(file)).toBe(true)
  })

  it('are all there is, and small', () => {
    expect(readdirSync(folder).sort()).toEqual(sounds.map(([name]) => name).sort())
    expect(sounds.reduce((sum, [, file]) => sum + file.length, 0)).toBeLessThanOrEqual(40_000)
  })

  it.each(sounds)('play %s on one channel, loud and without a clipped sample', (_name, file) => {
    const samples = Array.from({ length: (file.length - 44) / 2 }, (_, index) => file.readInt16LE(44 + index * 2))
    const peak = Math.max(...samples.map(Math.abs))
    expect(file.readUInt16LE(22)).toBe(1)
    expect(peak).toBeGreaterThan(10_000)
    expect(peak).toBeLessThan(32_767)
    expect([samples[0], samples.at(-1)].every((sample) => Math.abs(sample ?? 1) < 2_000)).toBe(true)
  })
})
