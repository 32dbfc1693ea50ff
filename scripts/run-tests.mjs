import { describeFailure, SetupFailure } from './failure.mjs'
import { RUNNERS, runRunner } from './runners.mjs'
import { prepare } from './setup/prepare.mjs'
import { createReport } from './step.mjs'
import { formatTable, formatTotal } from './test-report.mjs'

/**
 * The runners that `--only unit,main` (or `--only=unit,main`) asks for; all of `offered` without it.
 * @param {readonly string[]} args
 * @param {readonly string[]} offered
 */
export function chosenRunners(args, offered) {
  const [option = '', ...rest] = args
  if (args.length === 0) return [...offered]
  const value = option.startsWith('--only=')
    ? option.slice('--only='.length)
    : option === '--only'
      ? rest.join(',')
      : ''
  const names = value.split(',').filter(Boolean)
  const unknown = names.filter((name) => !RUNNERS.includes(name))
  if (names.length === 0 || unknown.length > 0) {
    throw new SetupFailure(
      unknown.length > 0 ? `There is no runner "${unknown.join('", "')}".` : `"${args.join(' ')}" is not understood.`,
      {
        advice: `Use --only with some of: ${RUNNERS.join(', ')}.`,
      },
    )
  }
  return RUNNERS.filter((name) => names.includes(name))
}

/**
 * Sets up, runs the runners one after the other and closes with the totals as the very last line.
 * @param {readonly string[]} args
 * @param {readonly string[]} offered
 * @returns {Promise<number>} 0 only when something was run and nothing failed
 */
export async function runTests(args, offered) {
  /** @type {import('./runners.mjs').RunnerResult[]} */
  const results = []
  try {
    const names = chosenRunners(args, offered)
    const { root } = await prepare(createReport({ stream: process.stdout }), {
      build: names.includes('e2e') ? 'when stale' : 'no',
      virtualDisplay: true,
    })
    for (const name of names) {
      console.log(`\n── ${name}`)
      results.push(await runRunner(root, name))
    }
  } catch (error) {
    console.error(describeFailure(error))
    results.push({ name: 'set-up', passed: 0, failed: 1, skipped: 0, durationMs: 0 })
  }
  console.log(`\n${formatTable(results)}\n\n${formatTotal(results)}`)
  return results.some((result) => result.failed > 0) ? 1 : 0
}
