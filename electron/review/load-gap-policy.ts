import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { type GapPolicy, gapPolicy } from '../../shared/review/gap-rules'

/** Reads the rules for gaps from the program's resources. Throws, naming the rule, when they are broken. */
export function loadGapPolicy(resourcesDir: string): GapPolicy {
  const path = join(resourcesDir, 'policies', 'review-gaps.json')
  return gapPolicy.parse(JSON.parse(readFileSync(path, 'utf8')))
}
