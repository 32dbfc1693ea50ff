import { relative } from 'node:path'
import { packageApp, packagedFolder } from '../package.mjs'
import { prepare } from '../setup/prepare.mjs'
import { createReport } from '../step.mjs'

/** `npm run package`: the program as an office gets it, unpacked in release/; further arguments go to electron-builder. */
export async function run(/** @type {readonly string[]} */ args) {
  const report = createReport({ stream: process.stdout })
  const { root, electron } = await prepare(createReport({ stream: process.stdout, quiet: true }))
  await report.step('Package', async (progress) => {
    await packageApp({ root, electron, args }, progress)
    return { text: args.length === 0 ? relative(root, packagedFolder(root)) : 'release', changed: true }
  })
  return 0
}
