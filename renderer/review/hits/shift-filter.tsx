import { useEffect, useState } from 'react'
import { useStore } from 'zustand'
import type { ShiftOffer } from '../../../shared/search/search-contract'
import { FilterPanel } from '../../ui/filter-panel'
import { useOffers } from '../../ui/offer-list'
import { TextField } from '../../ui/text-field'
import { useReview } from '../review-context'
import { shiftHours, shiftName } from './shift-words'

/** 班次: one shift, by its day, its lead or its number. */
export function ShiftFilter() {
  const { stores, office, now } = useReview()
  const { search, shiftChoice: shifts } = stores
  const id = useStore(search, ({ question }) => question.filter.shift)
  const found = useStore(shifts, ({ known }) => (id === null ? null : known.get(id)))
  useEffect(() => {
    if (id !== null) void shifts.learn(id)
  }, [id, shifts])
  const today = { now: now.getState().now, zone: office.zone }
  const words = id === null ? '' : found ? shiftName(found, today) : '一个班次'
  return (
    <FilterPanel label="班次" words={words} chosen={id !== null}>
      {(close) => <ShiftField onDone={close} />}
    </FilterPanel>
  )
}

function ShiftField({ onDone }: { onDone: () => void }) {
  const { stores, office, now } = useReview()
  const { search, shiftChoice: shifts } = stores
  const { offers: offered, failure } = useStore(shifts)
  const [typed, setTyped] = useState('')
  const [quiet, setQuiet] = useState(false)
  const [isAsked, setAsked] = useState(false)
  const today = { now: now.getState().now, zone: office.zone }
  useEffect(() => void shifts.want(''), [shifts])
  const take = (shift: ShiftOffer | null) => {
    search.narrow({ shift: shift?.id ?? null })
    onDone()
  }
  // Whoever types faster than is answered means the first of what the whole text offers.
  const enter = async () => {
    if (typed.trim() === '') return take(null)
    await shifts.want(typed.trim())
    const [first] = shifts.getState().offers
    if (first) take(first)
    else setAsked(true)
  }
  const offers = useOffers({
    label: '班次候选',
    offers: offered,
    keyOf: ({ id }) => id,
    render: (shift) => (
      <span className="shift-offer">
        {shiftName(shift, today)} <span className="shift-offer__hours">{shiftHours(shift, today)}</span>
      </span>
    ),
    onTake: take,
    quiet,
  })
  const isNone = isAsked && typed.trim() !== '' && offered.length === 0
  return (
    <TextField
      label="班次"
      limit={100}
      value={typed}
      hint={typed === '' ? '日期、主班、班次号' : undefined}
      question={failure ? failure.message : isNone ? '没有，写如 7月17日' : undefined}
      combo={offers.combo}
      below={offers.below}
      onEnter={() => void enter()}
      onChange={(text, { composing }) => {
        setQuiet(composing)
        setTyped(text)
        setAsked(false)
        if (!composing) void shifts.want(text.trim())
      }}
    />
  )
}
