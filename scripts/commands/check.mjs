import { runTests } from '../run-tests.mjs'
import { RUNNERS } from '../runners.mjs'

/** `npm run check`: everything but the end-to-end tests. */
export function run(/** @type {readonly string[]} */ args) {
  return runTests(
    args,
    RUNNERS.filter((name) => name !== 'e2e'),
  )
}
