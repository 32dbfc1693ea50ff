import { useState } from 'react'
import { useStore } from 'zustand'
import type { SearchFilter } from '../../../shared/search/search-filter'
import { personNamed } from '../../shifts/find-person'
import { PersonChoice } from '../../shifts/person-choice'
import { readFigure } from '../../ui/figure'
import { FilterPanel } from '../../ui/filter-panel'
import { NumberField } from '../../ui/number-field'
import { useOffers } from '../../ui/offer-list'
import { TextField } from '../../ui/text-field'
import { useReview } from '../review-context'

const useFilter = (): SearchFilter => useStore(useReview().stores.search, ({ question }) => question.filter)

/** 单位: exactly one, completed while it is typed. */
export function UnitFilter() {
  const { unit } = useFilter()
  return (
    <FilterPanel label="单位" words={unit ?? ''} chosen={unit !== null}>
      {(close) => <UnitField unit={unit ?? ''} onDone={close} />}
    </FilterPanel>
  )
}

function UnitField({ unit, onDone }: { unit: string; onDone: () => void }) {
  const { search, completion } = useReview().stores
  const offered = useStore(completion, (state) => state.offers)
  const [typed, setTyped] = useState(unit)
  const [quiet, setQuiet] = useState(false)
  const take = (name: string) => {
    void completion.want(null)
    search.narrow({ unit: name.trim() === '' ? null : name.trim() })
    onDone()
  }
  const offers = useOffers({
    label: '单位候选',
    offers: typed.trim() === '' ? [] : offered,
    keyOf: (name) => name,
    render: (name) => name,
    onTake: take,
    quiet,
  })
  return (
    <TextField
      label="单位"
      limit={100}
      value={typed}
      hint={typed === '' ? '全称，空着不限' : undefined}
      combo={offers.combo}
      below={offers.below}
      onEnter={() => take(typed)}
      onChange={(text, { composing }) => {
        setQuiet(composing)
        setTyped(text)
        if (!composing) void completion.want(text.trim() === '' ? null : { field: 'unit', text: text.trim() })
      }}
    />
  )
}

/** 值班员: who recorded it. */
export function OfficerFilter() {
  const { people } = useReview()
  const { officer } = useFilter()
  const name = people.find(({ id }) => id === officer)?.name
  return (
    <FilterPanel label="值班员" words={officer === null ? '' : (name ?? '已停用的人')} chosen={officer !== null}>
      {(close) => <OfficerField name={name ?? ''} onDone={close} />}
    </FilterPanel>
  )
}

function OfficerField({ name, onDone }: { name: string; onDone: () => void }) {
  const { stores, people, spelling } = useReview()
  const [typed, setTyped] = useState(name)
  const [fault, setFault] = useState<string>()
  const take = (text: string) => {
    const person = personNamed(people, text)
    if (text.trim() !== '' && !person) return setFault('没有这个人的账户，从候选里选')
    stores.search.narrow({ officer: person?.id ?? null })
    onDone()
  }
  const change = (text: string) => {
    setTyped(text)
    setFault(undefined)
  }
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: hears Enter where the field within leaves it
    <div
      onKeyDown={(event) =>
        event.key === 'Enter' && !event.defaultPrevented && !event.nativeEvent.isComposing && take(typed)
      }
    >
      <PersonChoice
        label="值班员"
        people={people}
        spelling={spelling}
        value={typed}
        fault={fault}
        onChange={change}
        onRefused={setFault}
      />
    </div>
  )
}

/** Late by so many minutes is worth a look, where nobody says otherwise. */
const USUAL_DELAY = 30

/** 迟报: recorded more than so many minutes after it was received. */
export function LateFilter() {
  const { recordedAfterMinutes: minutes } = useFilter()
  return (
    <FilterPanel label="迟报" words={minutes === 0 ? '' : `超过 ${minutes} 分`} chosen={minutes > 0}>
      {(close) => <LateField minutes={minutes} onDone={close} />}
    </FilterPanel>
  )
}

function LateField({ minutes, onDone }: { minutes: number; onDone: () => void }) {
  const { search } = useReview().stores
  const [typed, setTyped] = useState(String(minutes === 0 ? USUAL_DELAY : minutes))
  const figure = typed.trim() === '' ? 0 : readFigure(typed)
  const take = () => {
    if (figure === null) return
    search.narrow({ recordedAfterMinutes: figure })
    onDone()
  }
  return (
    <NumberField
      label="超过"
      value={typed}
      hint="分钟后才登记，空着不限"
      question={figure === null ? '写整数分钟' : undefined}
      onEnter={take}
      onChange={setTyped}
    />
  )
}
