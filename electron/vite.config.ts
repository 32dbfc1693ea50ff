import { existsSync } from 'node:fs'
import { builtinModules } from 'node:module'
import { resolve } from 'node:path'
import { defineConfig, runnerImport, type UserConfig } from 'vite'

const root = resolve(import.meta.dirname, '..')

/** Left to Node's own `require`: Electron itself, what Node carries, and packages with a native part. */
const external = [
  'electron',
  'better-sqlite3',
  '@node-rs/argon2',
  ...builtinModules,
  ...builtinModules.map((name) => `node:${name}`),
]

/** The entries that exist; the worker process is optional. */
function entries(names: readonly string[]): Record<string, string> {
  const found = names.map((name) => [name, resolve(import.meta.dirname, `${name}.ts`)] as const)
  return Object.fromEntries(found.filter(([, file]) => existsSync(file)))
}

/** The contract's names for what runs before the contract itself is read: preload script and beginning of main. */
async function contractOutline(): Promise<string> {
  const load = async <M>(file: string) => (await runnerImport<M>(resolve(root, 'shared/ipc', file))).module
  const { contract } = await load<typeof import('../shared/ipc/contract')>('contract.ts')
  const { outlineOf } = await load<typeof import('../shared/ipc/outline')>('outline.ts')
  return JSON.stringify(outlineOf(contract))
}

/**
 * Two builds share this file: `--mode main` (main and worker process, with chunks for dynamic imports) and
 * `--mode preload`, which has to be one file because a sandboxed preload can require nothing but Electron.
 */
export default defineConfig(async ({ mode }): Promise<UserConfig> => {
  const isPreload = mode === 'preload'
  return {
    root,
    publicDir: false,
    define: {
      'process.env.NODE_ENV': JSON.stringify('production'),
      CONTRACT_OUTLINE: await contractOutline(),
    },
    ssr: { noExternal: true, external },
    build: {
      ssr: true,
      target: 'node20.18',
      outDir: 'dist/electron',
      emptyOutDir: false,
      minify: false,
      sourcemap: false,
      reportCompressedSize: false,
      rolldownOptions: {
        input: entries(isPreload ? ['preload'] : ['main', 'worker', 'reader']),
        external,
        output: {
          format: 'cjs',
          entryFileNames: '[name].cjs',
          // Beside the entries, so that __dirname is the same folder wherever the bundler puts a module.
          chunkFileNames: '[name]-[hash].cjs',
          ...(isPreload ? { codeSplitting: false } : {}),
        },
      },
    },
  }
})
