import type { Handlers } from '../../shared/ipc/contract'

export function figuresHandlers(_: unknown): Handlers['figures'] {
  return {}
}
