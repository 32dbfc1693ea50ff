import { formatDuration } from './step.mjs'

/** @typedef {import('./runners.mjs').RunnerResult} RunnerResult */

/** All runners as a table, one line each. */
export function formatTable(/** @type {readonly RunnerResult[]} */ results) {
  const rows = [
    ['runner', 'passed', 'failed', 'skipped', 'time'],
    ...results.map((result) => [
      result.name,
      `${result.passed}`,
      `${result.failed}`,
      `${result.skipped}`,
      formatDuration(result.durationMs),
    ]),
  ]
  return rows
    .map(([name = '', ...cells]) => name.padEnd(12) + cells.map((cell) => cell.padStart(12)).join(''))
    .join('\n')
}

/** The closing line of `npm test`, read by whoever runs it. */
export function formatTotal(/** @type {readonly Pick<RunnerResult, 'passed' | 'failed'>[]} */ results) {
  const sum = (/** @type {'passed' | 'failed'} */ key) => results.reduce((total, result) => total + result[key], 0)
  return `${sum('passed')} passed, ${sum('failed')} failed`
}
