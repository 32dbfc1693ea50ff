import { describe, expect, it } from 'vitest'
import { createReport, formatDuration } from '../../scripts/step.mjs'

/** A stream that keeps what is written, and a clock that a test moves. */
function aTerminal({ isTTY = false, quiet = false } = {}) {
  const written: string[] = []
  const time = { now: 0 }
  const stream = { isTTY, columns: 40, write: (text: string) => written.push(text) }
  return { written, time, report: createReport({ stream, quiet, now: () => time.now }) }
}

describe('the report of a step', () => {
  it('is one line with how long it took', async () => {
    const { written, time, report } = aTerminal()
    await report.step('Electron', async () => {
      time.now += 1234
      return { text: '45.4.1, official', changed: true }
    })
    expect(written).toEqual(['✓ Electron: 45.4.1, official (1.2 s)\n'])
  })

  it('adds a plain line every ten seconds where there is no terminal', async () => {
    const { written, time, report } = aTerminal()
    await report.step('Electron', async (progress) => {
      for (const percent of [10, 20, 30]) {
        time.now += 6_000
        progress(`${percent} %`)
      }
      return { text: 'done', changed: true }
    })
    expect(written).toEqual(['… Electron: 20 %\n', '✓ Electron: done (18 s)\n'])
  })

  it('redraws one line on a terminal, cut to its width', async () => {
    const { written, report } = aTerminal({ isTTY: true })
    await report.step('Electron', async (progress) => {
      progress('x'.repeat(100))
      return { text: 'done', changed: true }
    })
    expect(written).toEqual([`\r\u001b[2K… Electron: ${'x'.repeat(27)}`, '\r\u001b[2K', '✓ Electron: done (0.0 s)\n'])
  })

  it('keeps silent about what was ready when asked to be quiet', async () => {
    const { written, report } = aTerminal({ quiet: true })
    await report.step('Electron', async () => ({ text: 'ready', changed: false }))
    expect(written).toEqual([])
  })

  it.each([
    [340, '0.3 s'],
    [12_400, '12 s'],
    [125_000, '2 min 5 s'],
  ])('writes %i ms as %s', (ms, expected) => {
    expect(formatDuration(ms)).toBe(expected)
  })
})
