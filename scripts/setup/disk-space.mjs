import { existsSync } from 'node:fs'
import { statfs } from 'node:fs/promises'
import { dirname } from 'node:path'
import { SetupFailure } from '../failure.mjs'
import { formatMegabytes } from '../step.mjs'

function nearestExisting(/** @type {string} */ path) {
  let place = path
  while (!existsSync(place)) place = dirname(place)
  return place
}

/**
 * Refuses to begin a big step on a disk that cannot hold it.
 * @param {string} folder where it goes; it need not exist yet
 * @param {number} bytes room needed
 * @param {string} purpose as in "the Electron runtime"
 */
export async function requireSpace(folder, bytes, purpose) {
  const { bavail, bsize } = await statfs(nearestExisting(folder))
  const free = bavail * bsize
  if (free >= bytes) return
  throw new SetupFailure(
    `Not enough disk space for ${purpose}: ${formatMegabytes(bytes)} needed, ${formatMegabytes(free)} free at ${folder}.`,
    {
      advice: 'Free some space and run the same command again.',
    },
  )
}
