import { useRef, useState } from 'react'
import { useStore } from 'zustand'
import type { Period } from '../../../shared/search/search-filter'
import { FieldSentence, shortSentence } from '../../ui/field-sentence'
import { FilterButton } from '../../ui/filter-button'
import { FilterFields } from '../../ui/filter-panel'
import { TextField } from '../../ui/text-field'
import { useReview } from '../review-context'
import { periodOf, periods, periodWords, rangeOf, rangeWords, shownWords } from './periods'
import { readRange, typedRange } from './typed-range'

const ALL = 'all'
const OWN = 'own'

/** 时间: a period by its word, or from one day to another. */
export function PeriodFilter() {
  const { stores, office, now } = useReview()
  const { search } = stores
  const filter = useStore(search, ({ question }) => question.filter)
  const [typing, setTyping] = useState(false)
  const box = useRef<HTMLDivElement>(null)
  const today = { now: now.getState().now, zone: office.zone }
  const period = periodOf(filter, today)
  const isOpen = filter.from === null && filter.until === null
  const choose = (value: Period | typeof ALL | typeof OWN) => {
    if (value === OWN) setTyping(true)
    else if (value === ALL) search.narrow({ from: null, until: null, period: null })
    else search.narrow({ ...rangeOf(value, today), period: value })
  }
  const close = () => {
    box.current?.querySelector<HTMLElement>('button')?.focus()
    setTyping(false)
  }
  const own = { value: OWN, words: '从…到…', shown: rangeWords(filter, today) } as const
  return (
    <div ref={box} className="filter">
      <FilterButton<Period | typeof ALL | typeof OWN>
        label="时间"
        brief
        options={[
          { value: ALL, words: '全部' },
          ...periods.map((value) => ({ value, words: periodWords[value], shown: shownWords(value, today) })),
          own,
        ]}
        value={isOpen ? ALL : (period ?? OWN)}
        again
        onChange={choose}
      />
      {typing && (
        <FilterFields label="时间从到" onClose={close} onLeave={() => setTyping(false)}>
          <RangeFields onDone={close} />
        </FilterFields>
      )}
    </div>
  )
}

function RangeFields({ onDone }: { onDone: () => void }) {
  const { stores, office, now } = useReview()
  const { search } = stores
  const today = { now: now.getState().now, zone: office.zone }
  const [typed, setTyped] = useState(() => typedRange(search.getState().question.filter, office.zone))
  const [isAsked, setAsked] = useState(false)
  const read = readRange(typed, today)
  const take = () => {
    setAsked(true)
    if (read.kind !== 'range') return
    search.narrow({ ...read.range, period: null })
    onDone()
  }
  const faultOf = (field: 'from' | 'until') =>
    read.kind === 'fault' && read.field === field && (isAsked || read.isBackwards) ? read.sentence : undefined
  return (
    <>
      <TextField
        label="从"
        limit={20}
        value={typed.from}
        hint="含这一天，空着不限"
        question={shortSentence(faultOf('from'))}
        onEnter={take}
        onChange={(from) => setTyped({ ...typed, from })}
      />
      <TextField
        label="到"
        limit={20}
        value={typed.until}
        hint="0717、昨日、7月17日"
        question={shortSentence(faultOf('until'))}
        onEnter={take}
        onChange={(until) => setTyped({ ...typed, until })}
      />
      <FieldSentence sentence={faultOf('until')} />
    </>
  )
}
