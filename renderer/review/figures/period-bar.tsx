import { useRef, useState } from 'react'
import { useStore } from 'zustand'
import { type PeriodChoice, periodChoices, periodWords, spanWords } from '../../../shared/review/figure-periods'
import { dayOf } from '../../../shared/time/office-time'
import { readDay } from '../../entries/typed-day'
import { Button } from '../../ui/button'
import { Segmented } from '../../ui/segmented'
import { TextField } from '../../ui/text-field'
import { useFirstFocus } from '../../ui/use-first-focus'
import { useReview } from '../review-context'
import type { FiguresStore } from './figures-store'

const options = periodChoices.map((value) => ({ value, words: periodWords[value] }))

/** Which days are counted, and which they are held against. */
export function PeriodBar({ store }: { store: FiguresStore }) {
  const choice = useStore(store, (state) => state.choice)
  const span = useStore(store, (state) => state.span)
  const before = useStore(store, (state) => state.before)
  const [typing, setTyping] = useState(choice === 'custom')
  const choose = (wanted: PeriodChoice) => {
    setTyping(wanted === 'custom')
    if (wanted !== 'custom') store.choose(wanted)
  }
  return (
    <div className="period-bar">
      <Segmented label="统计时间" options={options} value={typing ? 'custom' : choice} onChange={choose} />
      {typing && <OwnDays onTake={store.chooseDays} />}
      {span !== null && !(typing && choice !== 'custom') && (
        <p className="period-bar__words">
          {spanWords(span)}
          <span className="period-bar__before">
            {before === null ? '不比' : `比 ${spanWords(before)}。图中实条本期，斜纹、虚线上期`}
          </span>
        </p>
      )}
    </div>
  )
}

/** From a day to a day, or to today, as officers write them. */
function OwnDays({ onTake }: { onTake: FiguresStore['chooseDays'] }) {
  const { office, now } = useReview()
  const [typed, setTyped] = useState({ from: '', to: '' })
  const box = useRef<HTMLDivElement>(null)
  useFirstFocus(box)
  const at = now.getState().now
  const read = (text: string) => readDay(text, { now: at, zone: office.zone })
  const from = read(typed.from)
  const to = typed.to.trim() === '' ? dayOf(at, office.zone) : read(typed.to)
  const question = (text: string, day: number | null) =>
    text.trim() !== '' && day === null ? '认不出，如 0717 或 2026年7月17日' : undefined
  const backwards = from !== null && to !== null && from > to
  const take = () => {
    if (from !== null && to !== null && !backwards) onTake({ from, to })
  }
  return (
    <div ref={box} className="period-bar__own">
      <TextField
        label="起"
        small
        limit={20}
        value={typed.from}
        placeholder="0701"
        question={question(typed.from, from)}
        onEnter={take}
        onChange={(text) => setTyped((earlier) => ({ ...earlier, from: text }))}
      />
      <TextField
        label="止"
        small
        limit={20}
        value={typed.to}
        placeholder="今日"
        question={backwards ? '止在起之前' : question(typed.to, to)}
        onEnter={take}
        onChange={(text) => setTyped((earlier) => ({ ...earlier, to: text }))}
      />
      <Button size="inner" disabled={from === null || to === null || backwards} onPress={take}>
        统计
      </Button>
    </div>
  )
}
