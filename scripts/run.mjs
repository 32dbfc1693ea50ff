#!/usr/bin/env node
/**
 * The one door of every npm script: `node scripts/run.mjs <command> [...arguments]`.
 * Whatever Node is installed reads this file and node-version.mjs, so both keep to what old ones understand.
 */
import { nodeVersionProblem } from './setup/node-version.mjs'

const problem = nodeVersionProblem(process.versions.node)
if (problem) {
  console.error(problem)
  process.exitCode = 1
} else {
  import('./dispatch.mjs').then((module) => module.dispatch(process.argv.slice(2)))
}
