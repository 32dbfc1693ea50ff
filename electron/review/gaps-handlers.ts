import type { Handlers } from '../../shared/ipc/contract'

export function gapsHandlers(_: unknown): Handlers['gaps'] {
  return {}
}
