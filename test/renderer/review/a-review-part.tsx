import type { ReactNode } from 'react'
import { onTestFinished } from 'vitest'
import { useKeyScope } from '../../../renderer/app/keys/key-scope'
import { ReviewContext } from '../../../renderer/review/review-context'
import { createReviewRequests } from '../../../renderer/review/review-requests'
import { REVIEW_SCOPE } from '../../../renderer/review/review-scopes'
import { createReviewStores } from '../../../renderer/review/review-stores'
// Read ahead, so that no test waits for a part that the page fetches when it is first used.
import '../../../renderer/ui/dialog-modal'
import type { RecordRef } from '../../../shared/search/search-filter'
import { createTestIds } from '../../support/test-clock'
import { aSetting } from '../shifts/a-setting'
import { giveElementsSize } from '../ui/element-sizes'

type Setting = NonNullable<Parameters<typeof aSetting>[0]>

interface ReviewPart extends Pick<Setting, 'account' | 'answers'> {
  /** Of every element, px: lists hold what finds room in it. */
  size?: [width: number, height: number]
  mayReview?: boolean
  /** In sight from the beginning. */
  chosen?: RecordRef
}

/** A part of 审阅查询 by itself, over a main process that answers as told. `done` are the doors it went through. */
export async function openReviewPart(content: ReactNode, part: ReviewPart) {
  const { size, mayReview = true, chosen, ...setting } = part
  const set = await aSetting(setting)
  const stores = createReviewStores({ api: set.api, clock: set.clock, ids: createTestIds('r') })
  onTestFinished(stores.end)
  if (size) onTestFinished(giveElementsSize(...size))
  if (chosen) stores.sight.choose(chosen)
  const requests = createReviewRequests()
  const done: string[] = []
  const doors = {
    onNewCall: () => done.push('new call'),
    onOpenEntry: (id: string) => done.push(`entry ${id}`),
    onOpenIncident: (id: string) => done.push(`incident ${id}`),
    onMakeIncident: (id: string) => done.push(`make ${id}`),
    onOpenSheet: (id: string) => done.push(`sheet ${id}`),
  }
  const page = set.show(
    <ReviewContext value={{ ...set.setting, stores, requests, doors, mayReview }}>
      <Place>{content}</Place>
    </ReviewContext>,
  )
  await set.pass(0)
  const asked = (channel: string) => set.calls.filter((call) => call.channel === channel).map(({ input }) => input)
  return { ...set, stores, requests, page, done, asked }
}

function Place({ children }: { children: ReactNode }) {
  useKeyScope(REVIEW_SCOPE, '审阅查询', false)
  return <div data-key-scope={REVIEW_SCOPE}>{children}</div>
}
