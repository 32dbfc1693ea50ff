import { prepare } from '../setup/prepare.mjs'
import { requireSandbox } from '../setup/sandbox.mjs'
import { createReport } from '../step.mjs'
import { playTour } from '../tour.mjs'

/** `npm run demo`: the guided tour, in the real program on a scratch profile. */
export async function run(/** @type {readonly string[]} */ args) {
  const { root, electron } = await prepare(createReport({ stream: process.stdout, quiet: true }))
  requireSandbox(electron.folder)
  return playTour(root, args)
}
