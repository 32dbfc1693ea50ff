import { useState } from 'react'
import { useStore } from 'zustand'
import type { ReportTarget } from '../../../shared/office/office'
import { FieldSentence, shortSentence } from '../../ui/field-sentence'
import { useOffers } from '../../ui/offer-list'
import { TextField } from '../../ui/text-field'
import { numbersIn, type PersonDraft, type RolesStore } from './roles-store'

export interface NameFieldProps {
  store: RolesStore
  label: string
  person: PersonDraft
  reportTo: readonly ReportTarget[]
  fault: string | undefined
  onChange: (part: Partial<PersonDraft>) => void
}

interface Offer {
  name: string
  post: string
  phone: string
  from: string
}

/** A name, with the people offered whose numbers this desk knows: 报告对象 first, then who called before. */
export function NameField({ store, label, person, reportTo, fault, onChange }: NameFieldProps) {
  const [quiet, setQuiet] = useState(true)
  const callers = useStore(store, (state) => state.callers)
  const typed = person.name.trim()
  const known: readonly Offer[] = [
    ...reportTo
      .filter(({ name, post }) => typed === '' || `${post}${name}`.includes(typed))
      .map(({ name, post, phone }) => ({ name, post, phone, from: '报告对象' })),
    ...callers.map(({ name, post, unit, phone }) => ({ name, post: post || unit, phone, from: '来过电话' })),
  ]
  const isTaken = ({ name, phone }: Offer) =>
    name === typed && (phone === '' || numbersIn(person.numbers).includes(phone))
  const offers = useOffers({
    label: `${label}候选`,
    offers: known.filter((offer) => !isTaken(offer)).slice(0, 8),
    keyOf: ({ from, post, name, phone }) => `${from} ${post} ${name} ${phone}`,
    render: ({ post, name, phone, from }) => `${post}　${name}　${phone}　${from}`,
    onTake: ({ name, post, phone }) => onChange({ name, post: post || person.post, numbers: phone || person.numbers }),
    quiet,
  })
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: hears of the focus of the field within, takes no input itself
    <div onFocus={() => setQuiet(false)} onBlur={() => setQuiet(true)}>
      <TextField
        label={label}
        labelHidden
        placeholder="姓名"
        limit={60}
        value={person.name}
        question={shortSentence(fault)}
        combo={offers.combo}
        below={offers.below}
        onChange={(name, { composing }) => {
          setQuiet(composing)
          onChange({ name })
          if (!composing) void store.lookFor(name)
        }}
      />
      <FieldSentence sentence={fault} />
    </div>
  )
}
