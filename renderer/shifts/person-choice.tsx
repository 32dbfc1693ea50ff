import { useState } from 'react'
import { useStore } from 'zustand'
import { FieldSentence, shortSentence } from '../ui/field-sentence'
import { useOffers } from '../ui/offer-list'
import { TextField } from '../ui/text-field'
import { fittingPeople, isLetters, personNamed } from './find-person'
import type { Person } from './person'
import type { SpellingStore } from './spelling-store'

export interface PersonChoiceProps {
  label: string
  /** Whoever may be chosen here. */
  people: readonly Person[]
  spelling: SpellingStore
  /** The name as typed. */
  value: string
  missing?: string | undefined
  fault: string | undefined
  onChange: (value: string) => void
  onRefused: (sentence: string) => void
}

/** One of the people with an account, by name or by the letters of it. */
export function PersonChoice(props: PersonChoiceProps) {
  const { label, people, spelling, value, onChange } = props
  const byId = useStore(spelling, (state) => state.byId)
  const [quiet, setQuiet] = useState(true)
  const chosen = personNamed(people, value)
  const fitting = fittingPeople(people, value, byId)
  const offers = useOffers({
    label: `${label}候选`,
    offers: chosen ? [] : fitting,
    keyOf: ({ id }) => id,
    render: ({ name, post }) => `${name}　${post}`,
    onTake: ({ name }) => onChange(name),
    quiet,
  })
  const leave = () => {
    setQuiet(true)
    const [only, ...others] = fitting
    // Whoever typed gcn and went on meant the only one it fits.
    if (!chosen && value.trim() !== '' && only && others.length === 0) onChange(only.name)
  }
  const unknown = quiet && value.trim() !== '' && !chosen ? '没有这个人的账户，从候选里选' : undefined
  const sentence = props.fault ?? unknown
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: hears of the focus of the field within, takes no input itself
    <div onFocus={() => setQuiet(false)} onBlur={leave}>
      <TextField
        label={label}
        limit={30}
        value={value}
        missing={props.missing}
        hint={chosen?.post}
        question={shortSentence(sentence)}
        combo={offers.combo}
        below={offers.below}
        onRefused={props.onRefused}
        onChange={(text, { composing }) => {
          setQuiet(composing)
          if (!composing && isLetters(text)) void spelling.need(people.map(({ id }) => id))
          onChange(text)
        }}
      />
      <FieldSentence sentence={sentence} />
    </div>
  )
}
