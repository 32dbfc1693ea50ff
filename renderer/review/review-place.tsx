import { useMemo } from 'react'
import { useStore } from 'zustand'
import { mayCall } from '../../shared/accounts/access'
import { useKeyScope } from '../app/keys/key-scope'
import type { ReviewDoors } from '../app/open-desk'
import type { ShiftSetting } from '../shifts/shift-setting'
import { DayBand } from './band/day-band'
import { FiguresView } from './figures/figures-view'
import { GapsPane } from './gaps/gaps-pane'
import { HitsPane } from './hits/hits-pane'
import { SearchHead } from './hits/search-head'
import { Marks } from './marks/marks'
import { ReviewContext, type ReviewSetting, useReview } from './review-context'
import './review-place.css'
import type { ReviewRequests } from './review-requests'
import { REVIEW_SCOPE } from './review-scopes'
import type { ReviewStores } from './review-stores'
import { TimelinePane } from './timeline/timeline-pane'

export interface ReviewPlaceProps {
  stores: ReviewStores
  requests: ReviewRequests
  /** Room, office, session, people and timer, as the parts about shifts are given them. */
  shift: ShiftSetting
  doors: ReviewDoors
}

/** 审阅查询: the search above, the band of a day, and below it hits, timeline and gaps; or the figures. */
export function ReviewPlace({ stores, requests, shift, doors }: ReviewPlaceProps) {
  const setting = useMemo<ReviewSetting>(
    () => ({ ...shift, stores, requests, doors, mayReview: mayCall('review', shift.session.account.role) }),
    [shift, stores, requests, doors],
  )
  useKeyScope(REVIEW_SCOPE, '审阅查询', false)
  return (
    <ReviewContext value={setting}>
      <div className="review" data-key-scope={REVIEW_SCOPE}>
        <SearchHead />
        <Content />
        <Marks />
      </div>
    </ReviewContext>
  )
}

function Content() {
  const view = useStore(useReview().stores.sight, (state) => state.view)
  if (view === 'figures') return <FiguresView />
  return (
    <>
      <DayBand />
      <div className="review__columns">
        <HitsPane />
        <TimelinePane />
        <GapsPane />
      </div>
    </>
  )
}
