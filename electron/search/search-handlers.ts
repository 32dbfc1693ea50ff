import type { Handlers } from '../../shared/ipc/contract'
import { failure, success } from '../../shared/result'

export function searchHandlers(_: unknown): Handlers['search'] {
  const later = () => failure('conflict', '还不能查询')
  return {
    find: later,
    count: later,
    cancel: () => success(null),
    complete: () => success([]),
    saved: () => success([]),
    save: later,
    forget: later,
    saveTable: later,
  }
}
