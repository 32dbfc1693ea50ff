import type { Handlers } from '../../shared/ipc/contract'

export function marksHandlers(_: unknown): Handlers['marks'] {
  return {}
}
