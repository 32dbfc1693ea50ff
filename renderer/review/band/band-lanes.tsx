import type { PointerEvent, ReactNode } from 'react'
import { incidentStatusWords, shortIncidentNumber } from '../../../shared/incidents/incident'
import type { DayClock, DayIncident, DayShift, DayView } from '../../../shared/review/timeline-contract'
import { lanesOf, mergeTicks, type Stretch, shareOf, spreadPlaces } from '../../../shared/review/timeline-lanes'
import { needsReason, punctualityWords } from '../../../shared/shifts/punctuality'
import { formatClock, formatDay } from '../../../shared/time/office-time'
import { useReview } from '../review-context'
import './band-lanes.css'
import { type BandThing, clockThing, incidentThing, markThing } from './band-things'

export interface LaneProps {
  view: DayView
  /** The hours shown. */
  window: Stretch
  /** UTC ms, to the minute. */
  now: number
  /** Key of the line that is pointed at. */
  line: string | null
  onChoose: (thing: BandThing) => void
}

/** Places for ticks: about as many as the band is wide. */
const PLACES = 1_200
/** Lanes that fit; what is more shares the last one. */
const MOST_INCIDENTS = 3
const MOST_CLOCKS = 8

const percent = (share: number) => `${share * 100}%`

interface Placed {
  left: string
  width: string
}

const placedIn = (stretch: Stretch, window: Stretch): Placed | null => {
  const share = shareOf(stretch, window)
  return share && { left: percent(share.from), width: percent(share.until - share.from) }
}

/** Below this share of the band a shift is told by its words alone, for whoever does not see it. */
const ROOM_FOR_CREW = 0.04

/** Whoever had the room, with who came late and whether that was explained. */
export function ShiftLane({ view, window, now }: LaneProps) {
  const { zone } = useReview().office
  return (
    <div className="day-band__lane day-band__lane--shifts">
      <Label words="班次" />
      {view.shifts.map((shift) => {
        const stretch = { from: shift.from, until: shift.until ?? now }
        const [share, style] = [shareOf(stretch, window), placedIn(stretch, window)]
        if (!share || !style) return null
        const isNarrow = share.until - share.from < ROOM_FOR_CREW
        const crew = [shift.lead, shift.deputy].filter((name) => name !== null).join('　')
        return (
          <span key={shift.id} className="day-band__shift" style={style}>
            {!isNarrow && crew}
            {!isNarrow && shift.from >= view.from && (
              <span className="day-band__takeover">{takeoverWords(shift, zone)}</span>
            )}
          </span>
        )
      })}
    </div>
  )
}

/** 08:03 接班，迟 3 分，已说明 */
export function takeoverWords({ from, lateMinutes, explained }: DayShift, zone: string): string {
  const parts = [
    `${formatClock(from, zone)} 接班`,
    lateMinutes === 0 ? '' : punctualityWords(lateMinutes),
    explained ? '已说明' : needsReason(lateMinutes) ? '未说明' : '',
  ]
  return parts.filter((part) => part !== '').join('，')
}

export function TickLane({ view, window, line }: LaneProps) {
  const current = line?.startsWith('entry:') ? view.entries.find(({ id }) => `entry:${id}` === line) : undefined
  const share = current && shareOf({ from: current.at, until: current.at }, window)
  return (
    <div className="day-band__lane day-band__lane--entries">
      <Label words="记录" />
      {mergeTicks(view.entries, window, PLACES).map(({ place, urgency, count }) => (
        <span
          key={place}
          className="day-band__tick"
          data-urgency={urgency}
          data-many={count > 3 || undefined}
          style={{ left: percent(place) }}
        />
      ))}
      {share && <span className="day-band__pointer" style={{ left: percent(share.from) }} />}
    </div>
  )
}

export function IncidentLane({ view, window, now, line, onChoose }: LaneProps) {
  const bars = view.incidents.map((incident) => ({ from: incident.from, until: incident.until ?? now }))
  const lanes = lanesOf(bars, MOST_INCIDENTS)
  return (
    <div
      className="day-band__lane day-band__lane--incidents"
      data-lanes={Math.max(1, ...lanes.map((lane) => lane + 1))}
    >
      <Label words="突发事件" />
      {view.incidents.map((incident, index) => (
        <IncidentBar
          key={incident.id}
          incident={incident}
          stretch={bars[index] ?? { from: 0, until: 0 }}
          window={window}
          lane={lanes[index] ?? 0}
          isCurrent={line?.includes(incident.id) ?? false}
          onChoose={onChoose}
        />
      ))}
    </div>
  )
}

interface IncidentBarProps {
  incident: DayIncident
  stretch: Stretch
  window: Stretch
  lane: number
  isCurrent: boolean
  onChoose: LaneProps['onChoose']
}

/** Below this share of the band the name stands behind the bar. */
const ROOM_FOR_NAME = 0.16

function IncidentBar({ incident, stretch, window, lane, isCurrent, onChoose }: IncidentBarProps) {
  const { zone } = useReview().office
  const share = shareOf(stretch, window)
  if (!share) return null
  const name = `${shortIncidentNumber(incident.number)} ${incident.name}`
  const isWide = share.until - share.from >= ROOM_FOR_NAME
  const isOver = incident.until !== null && incident.until < window.until
  const behind = [isWide ? '' : name, isOver ? overWords(incident, zone) : ''].filter((part) => part !== '').join('　')
  return (
    <>
      <Piece
        className="day-band__incident"
        data-urgency={incident.urgency}
        data-lane={lane}
        data-current={isCurrent || undefined}
        style={{ left: percent(share.from), width: percent(share.until - share.from) }}
        onChoose={() => onChoose(incidentThing(incident))}
      >
        {isWide && <span className="day-band__name">{name}</span>}
      </Piece>
      {behind !== '' && (
        <span className="day-band__beside" data-lane={lane} style={besideOf(share)}>
          {behind}
        </span>
      )}
    </>
  )
}

/** Behind the bar, or before it where the day is nearly over. */
const besideOf = ({ from, until }: { from: number; until: number }) =>
  until < 0.75 || from < 0.2 ? { left: percent(until) } : { right: percent(1 - from) }

/** 11:40 办结，台账开放至 7月25日 */
function overWords({ status, until, ledgerUntil }: DayIncident, zone: string): string {
  if (until === null) return ''
  const over = `${formatClock(until, zone)} ${incidentStatusWords[status]}`
  return ledgerUntil === null ? over : `${over}，台账开放至 ${formatDay(ledgerUntil - 1, zone)}`
}

/** Limits: green up to the limit, magenta beyond it. */
export function ClockLane({ view, window, now, line, onChoose }: LaneProps) {
  const runs = view.clocks.map((clock) => ({
    from: clock.from,
    until: Math.max(clock.until ?? now, clock.from + 60_000),
  }))
  const lanes = lanesOf(runs, MOST_CLOCKS)
  return (
    <div className="day-band__lane day-band__lane--clocks" data-lanes={Math.max(1, ...lanes.map((lane) => lane + 1))}>
      <Label words="时限" />
      {view.clocks.map((clock, index) => {
        const run = runs[index] ?? { from: clock.from, until: clock.from }
        return partsOf(clock, run.until).map(({ tone, ...part }) => {
          const style = placedIn(part, window)
          if (!style) return null
          const key = `${clock.incidentId}:${clock.key}`
          return (
            <Piece
              key={`${key}:${tone}`}
              className="day-band__clock"
              data-tone={tone}
              data-lane={lanes[index] ?? 0}
              data-current={line === key || undefined}
              style={style}
              onChoose={() => onChoose(clockThing(clock))}
            />
          )
        })
      })}
    </div>
  )
}

function partsOf({ from, dueAt }: DayClock, until: number) {
  const inTime = { from, until: Math.min(until, dueAt), tone: 'met' } as const
  const beyond = { from: Math.max(from, dueAt), until, tone: 'late' } as const
  return [inTime, beyond].filter((part) => part.until > part.from)
}

/** A stamp of 17 px as a share of the band. */
const STAMP = 17 / 1_190

export function MarkLane({ view, window, line, onChoose }: LaneProps) {
  const marks = view.marks.flatMap((mark) => {
    const share = mark.at < window.from ? null : shareOf({ from: mark.at, until: mark.at }, window)
    return share ? [{ mark, place: share.from }] : []
  })
  const places = spreadPlaces(
    marks.map(({ place }) => place),
    STAMP,
  )
  return (
    <div className="day-band__lane day-band__lane--marks">
      <Label words="报告批示" />
      {marks.map(({ mark }, index) => (
        <Piece
          key={mark.id}
          className="day-band__mark"
          data-kind={mark.kind}
          data-current={line === mark.id || undefined}
          style={{ left: percent(places[index] ?? 0) }}
          onChoose={() => onChoose(markThing(mark))}
        >
          {mark.stamp}
        </Piece>
      ))}
    </div>
  )
}

const Label = ({ words }: { words: string }) => (
  <span className="day-band__label" aria-hidden="true">
    {words}
  </span>
)

interface PieceProps {
  className: string
  style: { left: string; width?: string }
  onChoose: () => void
  children?: ReactNode
  [data: `data-${string}`]: string | number | boolean | undefined
}

/** Something that a press chooses. The keyboard reaches it by ↑ and ↓ of the plot, whose value tells it. */
function Piece({ onChoose, children, ...rest }: PieceProps) {
  const press = (event: PointerEvent) => {
    if (event.button !== 0) return
    // The plot must not take it as a press on the entry behind.
    event.stopPropagation()
    onChoose()
  }
  return (
    <span {...rest} onPointerDown={press}>
      {children}
    </span>
  )
}
