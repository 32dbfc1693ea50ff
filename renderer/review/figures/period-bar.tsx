import { useState } from 'react'
import { useStore } from 'zustand'
import { type PeriodChoice, periodChoices, periodWords, spanWords } from '../../../shared/review/figure-periods'
import { Segmented } from '../../ui/segmented'
import { TypedDays } from '../typed-days'
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
      {typing && <TypedDays className="period-bar__own" openEnd="today" deed="统计" onTake={store.chooseDays} />}
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
