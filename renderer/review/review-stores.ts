import type { Clock, IdSource } from '../../shared/clock'
import type { Api } from '../../shared/ipc/contract'
import { type BandStore, createBandStore } from './band/band-store'
import { createSightStore, type SightStore } from './sight-store'

export interface ReviewNeeds {
  api: Api
  clock: Clock
  ids: IdSource
}

/** Everything 审阅查询 remembers while somebody is signed in: one store for each concern. */
export interface ReviewStores {
  sight: SightStore
  band: BandStore
}

/** Made with the place, which is read when it is first opened. */
export function createReviewStores(needs: ReviewNeeds): ReviewStores {
  const sight = createSightStore()
  return { sight, band: createBandStore({ ...needs, sight }) }
}
