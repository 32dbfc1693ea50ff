import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { type ElementsPolicy, elementsPolicy } from '../../shared/entries/elements'

/** Reads the policy of record elements from the program's resources. Throws, naming the row, when it is broken. */
export function loadElementsPolicy(resourcesDir: string): ElementsPolicy {
  const path = join(resourcesDir, 'policies', 'record-elements.json')
  return elementsPolicy.parse(JSON.parse(readFileSync(path, 'utf8')))
}
