import { prepare } from '../setup/prepare.mjs'
import { createReport } from '../step.mjs'

/** `npm run setup`: everything `npm start` does, but opening the program. */
export async function run() {
  await prepare(createReport({ stream: process.stdout }))
  return 0
}
