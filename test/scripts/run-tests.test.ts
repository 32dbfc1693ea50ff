import { describe, expect, it } from 'vitest'
import { chosenRunners } from '../../scripts/run-tests.mjs'
import { countTests, RUNNERS } from '../../scripts/runners.mjs'
import { formatTable, formatTotal } from '../../scripts/test-report.mjs'

function aResult(name: string, passed: number, failed: number) {
  return { name, passed, failed, skipped: 0, durationMs: 1500 }
}

describe('npm test', () => {
  it('runs everything unless some runners are named', () => {
    expect(chosenRunners([], RUNNERS)).toEqual(['types', 'lint', 'unit', 'main', 'renderer', 'in-process', 'e2e'])
    expect(chosenRunners(['--only', 'main,unit'], RUNNERS)).toEqual(['unit', 'main'])
    expect(chosenRunners(['--only=e2e'], RUNNERS)).toEqual(['e2e'])
  })

  it.each([[['--only', 'everything']], [['--only']], [['--fast']]])('refuses %o', (args) => {
    expect(() => chosenRunners(args, RUNNERS)).toThrow(/There is no runner|is not understood/)
  })

  it.each([
    ['all passed', 0, { numPassedTests: 7, numFailedTests: 0 }, { passed: 7, failed: 0, skipped: 0 }],
    ['some failed', 1, { numPassedTests: 5, numFailedTests: 2 }, { passed: 5, failed: 2, skipped: 0 }],
    ['an error outside any test', 1, { numPassedTests: 7, numFailedTests: 0 }, { passed: 7, failed: 1, skipped: 0 }],
    ['no test at all', 0, { numPassedTests: 0, numFailedTests: 0 }, { passed: 0, failed: 1, skipped: 0 }],
    ['no report', 0, undefined, { passed: 0, failed: 1, skipped: 0 }],
    [
      'skipped ones',
      0,
      { numPassedTests: 1, numFailedTests: 0, numPendingTests: 2 },
      { passed: 1, failed: 0, skipped: 2 },
    ],
  ])('counts a runner with %s', (_, code, json, expected) => {
    expect(countTests(code, json)).toEqual(expected)
  })

  it('closes with the totals of all runners', () => {
    expect(formatTotal([aResult('types', 1, 0), aResult('unit', 120, 2)])).toBe('121 passed, 2 failed')
  })

  it('lists the runners as a table', () => {
    expect(formatTable([aResult('in-process', 12, 0)]).split('\n')).toEqual([
      'runner            passed      failed     skipped        time',
      'in-process            12           0           0       1.5 s',
    ])
  })
})
