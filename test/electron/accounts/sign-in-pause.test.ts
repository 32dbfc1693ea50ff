import { describe, expect, it } from 'vitest'
import { pauseAfter, waitWords } from '../../../electron/accounts/sign-in-pause'

describe('the pause after wrong passwords', () => {
  it('begins with the fifth in a row, doubles with each further one and ends at half an hour', () => {
    const seconds = [0, 1, 4, 5, 6, 7, 10, 11, 12, 1_000].map((failures) => pauseAfter(failures) / 1000)
    expect(seconds).toEqual([0, 0, 0, 30, 60, 120, 960, 1_800, 1_800, 1_800])
  })

  it('is said in minutes and seconds, rounded up', () => {
    expect([1, 30_000, 59_001, 60_000, 252_000, 1_800_000].map(waitWords)).toEqual([
      '1 秒',
      '30 秒',
      '1 分',
      '1 分',
      '4 分 12 秒',
      '30 分',
    ])
  })
})
