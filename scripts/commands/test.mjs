import { runTests } from '../run-tests.mjs'
import { RUNNERS } from '../runners.mjs'

/** `npm test [-- --only unit,main]`: types, lint, and every test project. */
export function run(/** @type {readonly string[]} */ args) {
  return runTests(args, RUNNERS)
}
