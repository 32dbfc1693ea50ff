import { hasDisplay, startVirtualDisplay } from './display.mjs'
import { prepare } from './setup/prepare.mjs'
import { createReport } from './step.mjs'

/** Before the end-to-end tests: everything set up, built from the sources as they are, and a display to show windows on. */
export async function setup() {
  await prepare(createReport({ stream: process.stdout, quiet: true }), { virtualDisplay: true })
  if (hasDisplay(process.env, process.platform)) return undefined
  const { display, stop } = await startVirtualDisplay()
  process.env.DISPLAY = display
  return stop
}
