import { open } from 'node:fs/promises'

/** Waits until a folder's list of names has reached the disk: without it a renamed file may be gone after a power cut. */
export async function syncFolder(path: string): Promise<void> {
  // Windows cannot open folders, and writes the names with the file.
  if (process.platform === 'win32') return
  const folder = await open(path, 'r')
  try {
    await folder.sync()
  } finally {
    await folder.close()
  }
}
