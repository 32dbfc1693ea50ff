import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { systemClock, systemIds } from '../../../electron/app/system'

describe('the clock of the PC', () => {
  beforeEach(() => void vi.useFakeTimers())
  afterEach(() => void vi.useRealTimers())

  const DAY = 24 * 60 * 60 * 1000

  it('runs after the time it was asked for, not before', () => {
    const run = vi.fn()
    systemClock.after(500, run)
    vi.advanceTimersByTime(499)
    expect(run).not.toHaveBeenCalled()
    vi.advanceTimersByTime(1)
    expect(run).toHaveBeenCalledTimes(1)
  })

  it('keeps waits longer than a timer of the system can', () => {
    const run = vi.fn()
    systemClock.after(60 * DAY, run)
    vi.advanceTimersByTime(60 * DAY - 1)
    expect(run).not.toHaveBeenCalled()
    vi.advanceTimersByTime(1)
    expect(run).toHaveBeenCalledTimes(1)
  })

  it('runs nothing that was cancelled, in the middle of a long wait too', () => {
    const run = vi.fn()
    const cancel = systemClock.after(60 * DAY, run)
    vi.advanceTimersByTime(30 * DAY)
    cancel()
    cancel()
    vi.advanceTimersByTime(60 * DAY)
    expect(run).not.toHaveBeenCalled()
  })
})

describe('ids', () => {
  it('are all different and sort in the order they were made', () => {
    const made = Array.from({ length: 2_000 }, () => systemIds.next())
    expect(new Set(made).size).toBe(made.length)
    expect([...made].sort()).toEqual(made)
  })
})
