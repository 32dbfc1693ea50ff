import { cpSync, existsSync, mkdirSync } from 'node:fs'
import { createRequire } from 'node:module'
import { cpus } from 'node:os'
import { dirname, join } from 'node:path'
import { failureOf } from '../failure.mjs'
import { runCommand } from '../run-command.mjs'
import { withElapsed } from '../step.mjs'
import { requireSpace } from './disk-space.mjs'
import { hasProgram, installPackages } from './system-packages.mjs'

/**
 * better-sqlite3 asks for Node-API 10. Its source needs of it only what older ones have as experimental, so with these
 * one binary loads in Node 20 (Node-API 9) and in every later Node and Electron.
 */
export const COMPILE_FLAGS = [
  '-UNAPI_VERSION',
  '-DNAPI_EXPERIMENTAL',
  '-DNODE_API_EXPERIMENTAL_NOGC_ENV_OPT_OUT',
  '-DNODE_API_EXPERIMENTAL_NO_WARNING',
]

const BYTES_NEEDED = 200_000_000
const COMPILER = [
  { programs: ['g++', 'c++', 'clang++'], package: 'g++' },
  { programs: ['make'], package: 'make' },
  { programs: ['python3'], package: 'python3' },
]

/** Debian packages of the build tools that no program on the PATH stands for. */
export function missingBuildTools(/** @type {NodeJS.ProcessEnv} */ env) {
  return COMPILER.filter(({ programs }) => !programs.some((program) => hasProgram(program, env))).map(
    (tool) => tool.package,
  )
}

/** Where this Node's own C headers are, if they were installed with it; otherwise node-gyp fetches them from Node's site. */
export function headersBeside(/** @type {string} */ execPath) {
  const prefix = dirname(dirname(execPath))
  return existsSync(join(prefix, 'include', 'node', 'node_api.h')) ? prefix : undefined
}

/**
 * Compiles better-sqlite3 from its package's own source, in a folder aside so that node_modules stays as npm made it.
 * @param {{ root: string, folder: string, env: NodeJS.ProcessEnv, system: import('./system-packages.mjs').System, platform: string, execPath: string }} place
 *   folder: an empty folder of ours
 * @param {import('../step.mjs').Progress} progress
 * @returns {Promise<string>} path of the compiled file
 */
export async function compileSqlite({ root, folder, env, system, platform, execPath }, progress) {
  const missing = platform === 'win32' ? [] : missingBuildTools(env)
  if (missing.length > 0) await installPackages(missing, { system, purpose: 'compiling better-sqlite3', progress })
  await requireSpace(folder, BYTES_NEEDED, 'compiling better-sqlite3')

  const source = join(folder, 'better-sqlite3')
  mkdirSync(source)
  for (const part of ['binding.gyp', 'package.json', 'deps', 'lib', 'src']) {
    cpSync(join(root, 'node_modules', 'better-sqlite3', part), join(source, part), { recursive: true })
  }
  const gyp = createRequire(join(root, 'package.json')).resolve('node-gyp/bin/node-gyp.js')
  const headers = headersBeside(execPath)
  const args = [
    gyp,
    'rebuild',
    '--release',
    '--force_build=1',
    `--jobs=${cpus().length}`,
    ...(headers ? [`--nodedir=${headers}`] : []),
  ]
  const outcome = await withElapsed(
    progress,
    () => 'compiling (about 2 minutes, once per machine)',
    () =>
      runCommand(execPath, args, {
        cwd: source,
        env: {
          ...env,
          NODE_PATH: join(root, 'node_modules'),
          CXXFLAGS: [env.CXXFLAGS ?? '', ...COMPILE_FLAGS].join(' ').trim(),
        },
      }),
  )
  if (outcome.code !== 0) throw failureOf('compiling better-sqlite3', outcome.output)
  return join(source, 'build', 'Release', 'better_sqlite3.node')
}
