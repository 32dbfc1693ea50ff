import type { Handlers } from '../../shared/ipc/contract'

export function timelineHandlers(_: unknown): Handlers['timeline'] {
  return {}
}
