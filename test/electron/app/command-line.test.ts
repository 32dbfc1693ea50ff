import { describe, expect, it } from 'vitest'
import { argumentValue } from '../../../electron/app/command-line'

describe('argumentValue', () => {
  const value = (...argv: string[]) => argumentValue(['electron', '.', ...argv], 'data-dir')

  it('is what stands after the equals sign, the last one if there are several', () => {
    expect(value('--data-dir=/a b')).toBe('/a b')
    expect(value('--data-dir=/a', '--data-dir=/b=c')).toBe('/b=c')
  })

  it('is null when it is not given', () => {
    expect([value(), value('--data-dir'), value('--data-dir='), value('--data-directory=/a')]).toEqual([
      null,
      null,
      null,
      null,
    ])
  })
})
