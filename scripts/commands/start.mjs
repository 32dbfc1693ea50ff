import { hasDisplay } from '../display.mjs'
import { runAttached } from '../run-command.mjs'
import { electronArguments } from '../setup/electron-record.mjs'
import { prepare } from '../setup/prepare.mjs'
import { requireSandbox } from '../setup/sandbox.mjs'
import { createReport } from '../step.mjs'
import { playTour } from '../tour.mjs'

/** `npm start`: sets up what is missing and opens the program; without a screen, plays the guided tour on a virtual one. */
export async function run(/** @type {readonly string[]} */ args) {
  const report = createReport({ stream: process.stdout })
  const { root, electron } = await prepare(report)
  requireSandbox(electron.folder)
  if (!hasDisplay(process.env, process.platform)) {
    report.note('No display here: playing the guided tour on a virtual one; its pictures go to demo-output/.')
    return playTour(root, args)
  }
  report.note('Opening 值班台. Close its window or press Ctrl-C to end it.')
  return runAttached(electron.executable, [...electronArguments(), root, ...args], { cwd: root })
}
