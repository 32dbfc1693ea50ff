import { closeSync, fsyncSync, openSync } from 'node:fs'

/** Waits until a file's content has reached the disk. */
export function syncFile(path: string): void {
  sync(path, 'r+')
}

/** Waits until a folder's list of names has reached the disk: without it a renamed file may be gone after a power cut. */
export function syncFolder(path: string): void {
  // Windows cannot open folders, and writes the names with the file.
  if (process.platform !== 'win32') sync(path, 'r')
}

function sync(path: string, flags: 'r' | 'r+'): void {
  const file = openSync(path, flags)
  try {
    fsyncSync(file)
  } finally {
    closeSync(file)
  }
}
