import { build } from '../build.mjs'
import { prepare } from '../setup/prepare.mjs'
import { createReport, formatMegabytes } from '../step.mjs'

/** `npm run build`: builds main process, preload and window into dist/, whether or not anything changed. */
export async function run() {
  const report = createReport({ stream: process.stdout })
  const { root } = await prepare(createReport({ stream: process.stdout, quiet: true }), { build: false })
  await report.step('Build', async (progress) => ({
    text: `main process, preload and window, ${formatMegabytes(await build(root, progress))}`,
    changed: true,
  }))
  return 0
}
