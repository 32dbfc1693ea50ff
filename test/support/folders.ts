import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

const folders: string[] = []

/** An empty folder of this test file's own. */
export function newFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'duty-desk-test-'))
  folders.push(folder)
  return folder
}

/** Removes every folder made here: call it in `afterAll`. */
export function removeFolders(): void {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true })
}
