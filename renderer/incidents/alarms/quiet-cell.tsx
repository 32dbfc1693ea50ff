import { useStore } from 'zustand'
import { formatClock, formatSpan } from '../../../shared/time/office-time'
import type { NowStore } from '../../app/now-store'
import { StripCell, StripFigure, StripKey } from '../../ui/duty-strip'
import type { BellStore } from './bell-store'

/** While the desk keeps quiet, so that nobody forgets it: until when, and the way back. */
export function QuietCell({ bell, now, zone }: { bell: BellStore; now: NowStore; zone: string }) {
  const until = useStore(bell, (state) => state.quietUntil)
  if (until === null) return null
  return (
    <StripCell label={`静音 至 ${formatClock(until, zone)}`}>
      <Left until={until} now={now} />
      <StripKey words="恢复" onPress={bell.endQuiet} />
    </StripCell>
  )
}

function Left({ until, now }: { until: number; now: NowStore }) {
  const at = useStore(now, (state) => state.now)
  return <StripFigure>余 {formatSpan(Math.max(0, until - at))}</StripFigure>
}
