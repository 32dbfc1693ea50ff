/** For whoever is told of faults where none may happen. */
export function unexpected(error: unknown): never {
  throw error
}
