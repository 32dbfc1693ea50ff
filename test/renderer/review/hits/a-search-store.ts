import { onTestFinished } from 'vitest'
import { createSearchStore } from '../../../../renderer/review/hits/search-store'
import { createSightStore } from '../../../../renderer/review/sight-store'
import type { Handlers } from '../../../../shared/ipc/contract'
import { success } from '../../../../shared/result'
import type { SearchRequest } from '../../../../shared/search/search-contract'
import { fakeApi } from '../../../support/fake-api'
import { createTestClock, createTestIds } from '../../../support/test-clock'
import { aHit, aPage } from './a-search'

export type Find = SearchRequest & {
  offset: number
  limit: number
  within?: number | undefined
  goesOn?: boolean | undefined
}

/** The search over a main process that answers as told. */
export function aStore(search: Partial<Handlers['search']> = {}) {
  const fake = fakeApi({
    search: {
      find: () => success(aPage([aHit()])),
      count: () => success({ count: 1, exact: true }),
      cancel: () => success(null),
      ...search,
    },
  })
  const clock = createTestClock()
  const sight = createSightStore()
  const store = createSearchStore({ api: fake.api, clock, ids: createTestIds() }, sight)
  onTestFinished(store.end)
  const asked = () =>
    fake.calls.filter(({ channel }) => channel === 'search.find').map(({ input }) => (input as Find).text)
  const ids = () => [...store.getState().pages.values()].flat().map(({ id }) => id)
  return { ...fake, clock, sight, store, asked, ids }
}
