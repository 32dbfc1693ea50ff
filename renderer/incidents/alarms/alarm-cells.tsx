import { useStore } from 'zustand'
import type { Alarm, RunningClock, RunningClocks } from '../../../shared/incidents/alarm'
import { formatClock } from '../../../shared/time/office-time'
import { useAction } from '../../app/keys/key-scope'
import type { NowStore } from '../../app/now-store'
import { StripCell, StripFigure, StripKey, StripWords } from '../../ui/duty-strip'
import { type AlarmStore, audible } from './alarm-store'
import { alarmFigure, clockFigure, ofWhat, ringingLabel } from './alarm-view-words'

const SECOND = 1000
const NEAR = 10 * 60 * SECOND

export interface AlarmCellsProps {
  alarms: AlarmStore
  now: NowStore
  zone: string
}

/** The cells of the duty strip about the clocks of incidents: what rings, or is over and known, and what is due next. */
export function AlarmCells({ alarms, now, zone }: AlarmCellsProps) {
  const { ringing, clocks } = useStore(alarms)
  const [first] = ringing
  const next = clocks?.ahead.find((clock) => first === undefined || !isSameClock(first, clock))
  return (
    <>
      {first && <RingingCell first={first} alarms={alarms} now={now} zone={zone} />}
      {!first && clocks?.known && <KnownCell clock={clocks.known} count={clocks.knownCount} now={now} />}
      {next && <NextCell clock={next} now={now} />}
    </>
  )
}

/** Whether these clocks are shown in the strip when none of them rings. */
export function hasCells(clocks: RunningClocks | null): boolean {
  return clocks !== null && (clocks.known !== null || clocks.ahead.length > 0)
}

function RingingCell({ first, alarms, now, zone }: AlarmCellsProps & { first: Alarm }) {
  const at = useStore(now, (state) => state.now)
  const state = useStore(alarms)
  const { ringing, mayAcknowledge, hushed } = state
  const over = first.stage === 'overdue'
  const quiet = hushed !== null && audible(state, at).length === 0
  const words = mayAcknowledge ? '知悉' : '静音 5 分'
  const acknowledge = () => void alarms.acknowledge()
  useAction({ id: 'alarms.acknowledge', keys: 'F6', words, scope: 'always', run: acknowledge })
  return (
    <StripCell
      label={quiet ? `${ringingLabel(ringing)} · 本机静音至 ${formatClock(hushed.until, zone)}` : ringingLabel(ringing)}
      ringing={over}
      tinted={Math.floor(at / SECOND) % 2 === 1}
      near={!over}
      shrinks
    >
      <StripFigure>{alarmFigure(first, at)}</StripFigure>
      <StripWords>{first.words === '' ? '登录后查看' : first.words}</StripWords>
      <StripKey keys="F6" words={words} onPress={acknowledge} />
    </StripCell>
  )
}

/** Over, and somebody knows: it stands still until it is done. */
function KnownCell({ clock, count, now }: { clock: RunningClock; count: number; now: NowStore }) {
  const at = useStore(now, (state) => state.now)
  const more = count > 1 ? ` · 另 ${count - 1} 项` : ''
  return (
    <StripCell label={`超时已知悉 · ${ofWhat(clock)}${more}`} known shrinks>
      <StripFigure>{clockFigure(clock, at)}</StripFigure>
      <StripWords>{clock.words}</StripWords>
    </StripCell>
  )
}

function NextCell({ clock, now }: { clock: RunningClock; now: NowStore }) {
  const at = useStore(now, (state) => state.now)
  return (
    <StripCell label={`下一时限 · ${ofWhat(clock)}`} near={clock.dueAt - at <= NEAR} shrinks>
      <StripFigure>{clockFigure(clock, at)}</StripFigure>
      <StripWords>{clock.words}</StripWords>
    </StripCell>
  )
}

function isSameClock(one: RunningClock, other: RunningClock): boolean {
  return one.incidentId === other.incidentId && one.key === other.key
}
