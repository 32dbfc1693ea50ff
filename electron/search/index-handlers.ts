import type { Handlers } from '../../shared/ipc/contract'
import { success } from '../../shared/result'
import type { IndexKeeper } from './index-keeper'

export function searchIndexHandlers(index: IndexKeeper): Handlers['searchIndex'] {
  return {
    state: () => success(index.state()),
    rebuild: (order) => index.rebuild(order),
    stop() {
      index.stopWork()
      return success(null)
    },
  }
}
