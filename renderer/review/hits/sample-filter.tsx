import { useState } from 'react'
import { useStore } from 'zustand'
import type { Period } from '../../../shared/search/search-filter'
import { ChoiceField } from '../../ui/choice-field'
import { readFigure } from '../../ui/figure'
import { FilterPanel } from '../../ui/filter-panel'
import { TextField } from '../../ui/text-field'
import { useReview } from '../review-context'
import { periodWords, rangeOf } from './periods'

const KEPT = 'kept'
const USUAL_PERCENT = 5

const draws = [
  { value: KEPT, words: '时间不变' },
  ...(['last-month', 'month', 'week'] as const).map((value) => ({ value, words: periodWords[value] })),
] as const

/** 抽查: so many of a hundred, and every grave one; the same number draws the same records again. */
export function SampleFilter() {
  const { search } = useReview().stores
  const sample = useStore(search, ({ question }) => question.filter.sample)
  const words = sample === null ? '' : `${sample.percent}%，号码 ${sample.seed}`
  return (
    <FilterPanel label="抽查" words={words} chosen={sample !== null}>
      {(close) => <SampleFields onDone={close} />}
    </FilterPanel>
  )
}

function SampleFields({ onDone }: { onDone: () => void }) {
  const { stores, office, now } = useReview()
  const { search } = stores
  const [percent, setPercent] = useState(() =>
    String(search.getState().question.filter.sample?.percent ?? USUAL_PERCENT),
  )
  const [seed, setSeed] = useState('')
  const [period, setPeriod] = useState<Period | typeof KEPT>(KEPT)
  const read = readPercent(percent)
  const number = seed.trim() === '' ? null : readFigure(seed)
  const isFaulty = read === undefined || (seed.trim() !== '' && number === null)
  const take = () => {
    if (isFaulty) return
    const today = { now: now.getState().now, zone: office.zone }
    const range = period === KEPT ? {} : { ...rangeOf(period, today), period }
    const sample = read === null ? null : { percent: read, seed: number ?? stores.search.newSeed() }
    search.narrow({ ...range, sample })
    onDone()
  }
  return (
    <>
      <TextField
        label="百分比"
        kind="numeric"
        limit={6}
        value={percent}
        hint={percent === '' ? '空着不抽' : '%，重特大全看'}
        question={read === undefined ? '写 0.1 到 100' : undefined}
        onEnter={take}
        onChange={setPercent}
      />
      <TextField
        label="号码"
        kind="numeric"
        limit={9}
        value={seed}
        hint="空着另抽，填旧的重抽"
        question={seed.trim() !== '' && number === null ? '写整数' : undefined}
        onEnter={take}
        onChange={setSeed}
      />
      <ChoiceField label="时间" options={draws} value={period} onChange={setPeriod} />
    </>
  )
}

/** Null: no sample; undefined: no such percentage. */
function readPercent(typed: string): number | null | undefined {
  const text = typed.normalize('NFKC').replace('%', '').trim()
  if (text === '') return null
  const percent = /^\d{1,3}(\.\d)?$/.test(text) ? Number(text) : Number.NaN
  return percent >= 0.1 && percent <= 100 ? percent : undefined
}
