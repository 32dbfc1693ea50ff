import { useEffect, useState } from 'react'
import { useStore } from 'zustand'
import type { DayView } from '../../../shared/review/timeline-contract'
import { clockSpan } from '../../../shared/review/timeline-print'
import { formatDayFull, formatDayWeekday } from '../../../shared/time/office-time'
import { FailureNotice } from '../../app/failure-notice'
import { KeyScope, useAction } from '../../app/keys/key-scope'
import { KeyButton } from '../../ui/button'
import { KeyHint } from '../../ui/key-hint'
import { PaneHead } from '../../ui/pane'
import { useReview } from '../review-context'
import { REVIEW_SCOPE } from '../review-scopes'
import { BandPlot } from './band-plot'
import './day-band.css'
import { useToday } from '../use-today'
import { DayChoice } from './day-choice'

const SCOPE = 'review-band'

/** 时间带: one day from midnight to midnight, with the span of it that the timeline tells. */
export function DayBand() {
  const { stores, office } = useReview()
  const { band } = stores
  const today = useToday()
  // biome-ignore lint/correctness/useExhaustiveDependencies: with no day chosen the band is that of today, which turns at midnight
  useEffect(() => band.follow(office.zone), [band, office.zone, today])
  const { view, failure } = useStore(band)
  const [choosing, setChoosing] = useState(false)
  const [returns, setReturns] = useState(0)
  const chosen = () => {
    setChoosing(false)
    setReturns(returns + 1)
  }
  const choose = () => setChoosing(!choosing)
  useAction({ id: 'band.day', keys: 'Alt+D', words: '换日', scope: REVIEW_SCOPE, run: choose })
  return (
    <KeyScope name={SCOPE} label="时间带" className="pane day-band">
      <PaneHead title={view ? <DayWords view={view} /> : '时间带'} note={view && countWords(view)}>
        <SpanWords />
        <span className="day-band__hint">
          <KeyHint keys="←→" /> 移动
        </span>
        <span className="day-band__hint">
          <KeyHint keys="+ −" /> 缩放
        </span>
        <KeyButton keys="Alt+D" onPress={choose}>
          换日
        </KeyButton>
      </PaneHead>
      {choosing && <DayChoice onDone={chosen} />}
      <FailureNotice failure={failure} deed="没有读到" />
      {view && <BandKeys view={view} onEscape={choosing ? chosen : () => band.showSpan(null)} />}
      {view ? <BandPlot view={view} returns={returns} /> : <div className="day-band__waiting" />}
    </KeyScope>
  )
}

function DayWords({ view }: { view: DayView }) {
  const { office } = useReview()
  const year = Math.floor(useToday() / 10_000)
  const words = formatDayWeekday(view.from, office.zone)
  return year === Math.floor(view.day / 10_000) ? words : formatDayFull(view.from, office.zone)
}

/** 65 条　重特大 2　紧急 7 */
function countWords({ counts: { all, grave, urgent } }: DayView): string {
  if (all === 0) return '没有记录'
  const parts = [`${all} 条`, grave > 0 ? `重特大 ${grave}` : '', urgent > 0 ? `紧急 ${urgent}` : '']
  return parts.filter((part) => part !== '').join('　')
}

function SpanWords() {
  const { stores, office } = useReview()
  const span = useStore(stores.sight, (state) => state.span)
  return <span className="day-band__span">{span ? `选段 ${clockSpan(span, office.zone)}` : '全天'}</span>
}

/** What the keys do while the band holds the focus. */
function BandKeys({ view, onEscape }: { view: DayView; onEscape: () => void }) {
  const { band } = useReview().stores
  const keys = { scope: SCOPE, repeats: true }
  useAction({ ...keys, id: 'band.earlier', keys: '←', words: '选段前移', run: () => band.move(-1) })
  useAction({ ...keys, id: 'band.later', keys: '→', words: '选段后移', run: () => band.move(1) })
  useAction({ ...keys, id: 'band.shorter', keys: 'Shift+←', words: '选段缩短', run: () => band.stretch(-1) })
  useAction({ ...keys, id: 'band.longer', keys: 'Shift+→', words: '选段延长', run: () => band.stretch(1) })
  useAction({ ...keys, id: 'band.nearer', keys: ['+', '='], words: '放大', run: () => band.zoom(1) })
  useAction({ ...keys, id: 'band.wider', keys: '-', words: '缩小', run: () => band.zoom(-1) })
  useAction({ ...keys, id: 'band.next', keys: '↓', words: '后一条', run: () => band.reach(1) })
  useAction({ ...keys, id: 'band.previous', keys: '↑', words: '前一条', run: () => band.reach(-1) })
  useAction({ id: 'band.whole', keys: 'Esc', words: '看全天', scope: SCOPE, run: onEscape })
  const toDay = (day: number | null) => () => day !== null && band.goTo(day)
  useAction({ ...keys, id: 'band.day-before', keys: 'PgUp', words: '前一个有记录的日子', run: toDay(view.before) })
  useAction({ ...keys, id: 'band.day-after', keys: 'PgDn', words: '后一个有记录的日子', run: toDay(view.after) })
  return null
}
