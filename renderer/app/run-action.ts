import type { KeyRegistry } from './keys/key-registry'

/** Does by pointer what a registered key does, for parts whose action belongs to somebody else. */
export function runAction(registry: KeyRegistry, id: string): void {
  const action = registry
    .snapshot()
    .actions.map((read) => read())
    .find((candidate) => candidate.id === id)
  if (action?.enabled !== false) action?.run?.()
}
