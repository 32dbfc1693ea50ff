import { join, resolve } from 'node:path'
import { build, loadConfigFromFile } from 'vite'

const root = resolve(import.meta.dirname, '../..')

/**
 * Bundles TypeScript for a process of its own (this Node runs none), by the same configuration as the main process's build.
 * @param {Record<string, string>} entries name → file, from the root of the checkout
 * @param {string} outDir gets `<name>.cjs`
 */
export async function bundleForNode(entries, outDir) {
  const env = { command: /** @type {const} */ ('build'), mode: 'main' }
  const loaded = await loadConfigFromFile(env, join(root, 'electron', 'vite.config.ts'))
  if (!loaded) throw new Error('electron/vite.config.ts is missing')
  const { config } = loaded
  const input = Object.fromEntries(Object.entries(entries).map(([name, file]) => [name, join(root, file)]))
  await build({
    ...config,
    configFile: false,
    logLevel: 'warn',
    build: { ...config.build, outDir, rolldownOptions: { ...config.build?.rolldownOptions, input } },
  })
}

/** Where a bundle outside the checkout finds the packages with a native part: for the environment of its process. */
export const packagesEnvironment = { NODE_PATH: join(root, 'node_modules') }
