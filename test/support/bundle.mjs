import { join } from 'node:path'
import { build, loadConfigFromFile } from 'vite'

/** Left to Node's own `require` beside what the main process leaves to it. */
const external = ['playwright-core']

/**
 * Bundles TypeScript for a process of its own (this Node runs none), by the configuration of the main process's build.
 * @param {string} root of the checkout
 * @param {Record<string, string>} entries name → file, from the root
 * @param {string} outDir gets `<name>.cjs`
 */
export async function bundleForNode(root, entries, outDir) {
  const env = { command: /** @type {const} */ ('build'), mode: 'main' }
  const loaded = await loadConfigFromFile(env, join(root, 'electron', 'vite.config.ts'))
  if (!loaded) throw new Error('electron/vite.config.ts is missing')
  const { config } = loaded
  const input = Object.fromEntries(Object.entries(entries).map(([name, file]) => [name, join(root, file)]))
  const options = config.build?.rolldownOptions
  const left = [options?.external ?? [], external].flat().filter((each) => typeof each !== 'function')
  await build({
    ...config,
    configFile: false,
    logLevel: 'warn',
    ssr: { ...config.ssr, external: left.filter((each) => typeof each === 'string') },
    build: { ...config.build, outDir, rolldownOptions: { ...options, input, external: left } },
  })
}
