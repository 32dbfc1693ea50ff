import { useEffect } from 'react'
import { useStore } from 'zustand'
import { isReviewed, type ShiftReview } from '../../../shared/review/marks'
import { dayEnd } from '../../../shared/time/office-day'
import { dayOf, formatDay } from '../../../shared/time/office-time'
import { FailureNotice } from '../../app/failure-notice'
import { useReview } from '../review-context'
import './marks.css'

/** 班次审阅　7月17日班　重特大 2/2　紧急 5/6 已阅: the shift of the day in sight. */
export function ShiftReviewed() {
  const { stores, office, now } = useReview()
  const day = useStore(stores.sight, (state) => state.day)
  const { zone } = office
  const { marks } = stores
  const until = dayEnd(day ?? dayOf(now.getState().now, zone), zone)
  const { shifts, failure } = useStore(marks, (state) => state.reviewed)
  useEffect(() => marks.followShifts(until), [marks, until])
  // The shift that ended last: the one on duty is still writing.
  const shift = shifts[1] ?? shifts[0]
  if (failure) return <FailureNotice failure={failure} deed="没有读到班次审阅" />
  if (!shift) return null
  return (
    <footer className="shift-reviewed">
      <span className="shift-reviewed__title">班次审阅</span>
      <span>
        {formatDay(shift.takenOverAt, zone)}班　{sharesOf(shift)}
      </span>
    </footer>
  )
}

function sharesOf(shift: ShiftReview): string {
  const { grave, urgent } = shift
  if (grave.total + urgent.total === 0) return '没有重特大和紧急的'
  const shares = [
    grave.total > 0 ? `重特大 ${grave.read}/${grave.total}` : '',
    urgent.total > 0 ? `紧急 ${urgent.read}/${urgent.total}` : '',
  ]
  return `${shares.filter((share) => share !== '').join('　')} 已阅${isReviewed(shift) ? '，审阅完' : ''}`
}
