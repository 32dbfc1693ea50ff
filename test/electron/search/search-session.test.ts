import { describe, expect, it } from 'vitest'
import { createSearchSession } from '../../../electron/search/search-session'
import { unexpected } from '../../support/unexpected'

/** A search on a PC on which a part of so many records takes so many ms; answers with the sizes of its first parts. */
async function sizesWhere(takes: (size: number, part: number) => number): Promise<number[]> {
  let now = 0
  const asked: number[] = []
  const session = createSearchSession({
    db: { all: unexpected, first: unexpected },
    question: {} as never,
    walk: {
      next: (_, size) => {
        now += takes(size, asked.length)
        asked.push(size)
        return { seqs: [], read: size, ended: asked.length === 10 }
      },
    },
    now: () => now,
    nextTurn: () => Promise.resolve(),
  })
  await session.reach(50)
  return asked
}

describe('a part of what is searched', () => {
  it('grows while it takes no time, up to what is read at most', async () => {
    expect(await sizesWhere(() => 0)).toEqual([64, 128, 256, 512, 1_024, 2_048, 4_096, 4_096, 4_096, 4_096])
  })

  it('is as large as takes some milliseconds', async () => {
    expect(await sizesWhere((size) => size / 100)).toEqual([64, 128, 256, 512, 512, 512, 512, 512, 512, 512])
  })

  it('gets small where the disk is slow, and large again', async () => {
    const slowAtFirst = (size: number, part: number) => (part < 5 ? size : 0)
    expect(await sizesWhere(slowAtFirst)).toEqual([64, 32, 16, 8, 8, 8, 16, 32, 64, 128])
  })
})
