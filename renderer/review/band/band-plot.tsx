import { type PointerEvent, useEffect, useId, useMemo, useRef, useState } from 'react'
import { useStore } from 'zustand'
import type { DayView } from '../../../shared/review/timeline-contract'
import { type Stretch, shareOf } from '../../../shared/review/timeline-lanes'
import { clockSpan } from '../../../shared/review/timeline-print'
import { draggedSpan, rulerOf, stepOf, windowOf } from '../../../shared/review/timeline-window'
import { formatClock } from '../../../shared/time/office-time'
import { useReview } from '../review-context'
import { ClockLane, IncidentLane, MarkLane, ShiftLane, TickLane } from './band-lanes'
import { type BandThing, thingsOf, tickThing } from './band-things'
import { bandWords } from './band-words'

/** px that a press may wander and still be one press; also how near a tick has to be to be meant. */
const STILL = 4

/** The lanes under their hours. The plot is one slider: its value is the chosen span. `returns`: how often the keyboard came back to it. */
export function BandPlot({ view, returns }: { view: DayView; returns: number }) {
  const { stores, office, now } = useReview()
  const { band, sight } = stores
  const { zoom, window: shown, line } = useStore(band)
  const span = useStore(sight, (state) => state.span)
  const minute = useStore(now, (state) => Math.floor(state.now / 60_000) * 60_000)
  const window = useMemo(() => shown ?? windowOf(view, zoom, view.from), [shown, view, zoom])
  const drag = useDrag(view, window)
  const describedBy = useId()
  const plot = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (returns > 0) plot.current?.focus()
  }, [returns])
  const framed = drag.span ?? span
  const lane = { view, window, now: minute, line, onChoose: band.choose }
  const thing = useMemo(() => thingsOf(view).find((each) => each.line === line), [view, line])
  return (
    <div className="day-band__body">
      <div
        ref={plot}
        className="day-band__plot"
        role="slider"
        tabIndex={0}
        aria-label="选段"
        aria-valuemin={0}
        aria-valuemax={Math.round((view.until - view.from) / 60_000)}
        aria-valuenow={Math.round(((span?.from ?? view.from) - view.from) / 60_000)}
        aria-valuetext={valueWords(span, thing, office.zone)}
        aria-describedby={describedBy}
        {...drag.handlers}
      >
        <div ref={drag.ground} className="day-band__ground">
          <Frame span={framed} window={window} />
          <Ruler view={view} window={window} />
        </div>
        <ShiftLane {...lane} />
        <TickLane {...lane} />
        <IncidentLane {...lane} />
        <ClockLane {...lane} />
        <MarkLane {...lane} />
      </div>
      <p id={describedBy} className="visually-hidden">
        {bandWords(view, office.zone)}
      </p>
    </div>
  )
}

function valueWords(span: Stretch | null, thing: BandThing | undefined, zone: string): string {
  const chosen = span ? clockSpan(span, zone) : '全天'
  return thing ? `${chosen}，${formatClock(thing.at, zone)} ${thing.words}` : chosen
}

function Frame({ span, window }: { span: Stretch | null; window: Stretch }) {
  const share = span && shareOf(span, window)
  if (!share) return null
  return (
    <div className="day-band__frame" style={{ left: percent(share.from), width: percent(share.until - share.from) }} />
  )
}

const percent = (share: number) => `${share * 100}%`

function Ruler({ view, window }: { view: DayView; window: Stretch }) {
  const { stores, office } = useReview()
  const zoom = useStore(stores.band, (state) => state.zoom)
  return rulerOf(view, window, zoom).map((at) => {
    const clock = formatClock(at, office.zone)
    const [hour, minutes] = clock.split(':')
    const isStrong = minutes === '00' && Number(hour) % 6 === 0
    const left = percent((at - window.from) / (window.until - window.from))
    return (
      <span key={at} className={`day-band__hour${isStrong ? ' day-band__hour--strong' : ''}`} style={{ left }}>
        {minutes === '00' ? hour : clock}
      </span>
    )
  })
}

/** Drawing a span with the mouse; a press that stays where it is chooses the entry there. */
function useDrag(view: DayView, window: Stretch) {
  const { band } = useReview().stores
  const zoom = useStore(band, (state) => state.zoom)
  const ground = useRef<HTMLDivElement>(null)
  const [from, setFrom] = useState<{ x: number; at: number } | null>(null)
  const [span, setSpan] = useState<Stretch | null>(null)
  const placeOf = ({ clientX }: PointerEvent) => {
    const box = ground.current?.getBoundingClientRect()
    if (!box || box.width === 0) return null
    const share = Math.min(Math.max((clientX - box.left) / box.width, 0), 1)
    return { at: window.from + share * (window.until - window.from), msPerPx: (window.until - window.from) / box.width }
  }
  const end = () => {
    setFrom(null)
    setSpan(null)
  }
  return {
    ground,
    span,
    handlers: {
      onPointerDown(event: PointerEvent) {
        const place = event.button === 0 ? placeOf(event) : null
        if (place) setFrom({ x: event.clientX, at: place.at })
      },
      onPointerMove(event: PointerEvent<HTMLDivElement>) {
        const place = from && placeOf(event)
        if (!from || !place || (span === null && Math.abs(event.clientX - from.x) <= STILL)) return
        event.currentTarget.setPointerCapture(event.pointerId)
        setSpan(draggedSpan(from.at, place.at, stepOf(zoom), view))
      },
      onPointerUp(event: PointerEvent) {
        const place = placeOf(event)
        if (span) band.showSpan(span)
        else if (from && place) chooseTick(view, place, band.choose)
        end()
      },
      onPointerCancel: end,
    },
  }
}

function chooseTick(view: DayView, place: { at: number; msPerPx: number }, choose: (thing: BandThing) => void): void {
  const near = view.entries
    .map((entry) => ({ entry, away: Math.abs(entry.at - place.at) }))
    .filter(({ away }) => away <= STILL * place.msPerPx)
    .sort((one, other) => one.away - other.away)
  const [first] = near
  if (first) choose(tickThing(first.entry))
}
