import { appendFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { errorCode } from '../../electron/db/storage-failure'

const ballastIn = (folder: string) => join(folder, 'ballast')

/** Takes every byte that is left on the disk of a folder; where only a file's size is limited, as much as one file holds. */
export function fillDisk(folder: string): void {
  for (let size = 65_536; size >= 1; ) {
    try {
      appendFileSync(ballastIn(folder), Buffer.alloc(size))
    } catch (error) {
      if (!['ENOSPC', 'EFBIG'].includes(errorCode(error) ?? '')) throw error
      size = Math.floor(size / 16)
    }
  }
}

export function makeRoom(folder: string): void {
  rmSync(ballastIn(folder))
}
