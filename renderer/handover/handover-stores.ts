import type { Clock, IdSource } from '../../shared/clock'
import type { Api } from '../../shared/ipc/contract'

export interface HandoverNeeds {
  api: Api
  clock: Clock
  ids: IdSource
  /** Time zone of the office. */
  zone: string
}

/** Everything the place 交接班 remembers while somebody is signed in. */
export interface HandoverStores {
  /** Reads the sheet shown and follows it, for as long as the place is in sight; answers with its end. */
  follow(): () => void
  /** Stores every keystroke that is not stored yet; answers whether nothing is left. Asked before somebody leaves. */
  flush(): Promise<boolean>
  /** Whoever was signed in left: nothing more is stored in their name. */
  end(): void
}

/** Made for whoever signs in, dropped when they leave. */
export function createHandoverStores(_needs: HandoverNeeds): HandoverStores {
  return { follow: () => () => undefined, flush: async () => true, end: () => undefined }
}
