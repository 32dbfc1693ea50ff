import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { type ChecksPolicy, checksPolicy } from '../../shared/handover/checks'

/** Reads the list of handover checks from the program's resources. Throws, naming the row, when it is broken. */
export function loadChecksPolicy(resourcesDir: string): ChecksPolicy {
  const path = join(resourcesDir, 'policies', 'handover-checks.json')
  return checksPolicy.parse(JSON.parse(readFileSync(path, 'utf8')))
}
