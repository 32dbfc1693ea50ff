import { describe, expect, it } from 'vitest'
import { readDue, readMoment, settledMoment } from '../../../renderer/incidents/typed-moment'
import { DEFAULT_ZONE, formatMomentBeside } from '../../../shared/time/office-time'
import { NIGHT } from '../../support/test-clock'

const MINUTE = 60_000

describe('when something was said', () => {
  it('is now where nothing is typed', () => {
    expect(readMoment('', NIGHT, DEFAULT_ZONE)).toEqual({ kind: 'read', at: NIGHT, question: null })
  })

  it.each([
    ['-20', '03:00'],
    ['刚才', '03:20'],
    ['0305', '0305'],
    ['03:05', '03:05'],
    ['昨晚11点', '昨晚11点'],
    ['很早', '很早'],
  ])('%s is left as %s, which means the same later on', (typed, settled) => {
    expect(settledMoment(typed, NIGHT, DEFAULT_ZONE)).toBe(settled)
  })

  it('names the day where it is another one', () => {
    expect(formatMomentBeside(NIGHT - 4 * 60 * MINUTE, NIGHT, DEFAULT_ZONE)).toBe('7月17日 23:20')
  })
})

describe('when an answer is due', () => {
  it.each([
    ['0350', NIGHT + 30 * MINUTE],
    ['0310', NIGHT + (24 * 60 - 10) * MINUTE],
    ['明日0800', NIGHT + (28 * 60 + 40) * MINUTE],
  ])('%s lies ahead', (typed, at) => {
    expect(readDue(typed, NIGHT, DEFAULT_ZONE)).toMatchObject({ kind: 'read', at })
  })
})
