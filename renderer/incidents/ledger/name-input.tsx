import { useState } from 'react'
import { FieldSentence, shortSentence } from '../../ui/field-sentence'
import { useOffers } from '../../ui/offer-list'
import { TextField } from '../../ui/text-field'

export interface NameInputProps {
  /** Name of the field, as the keyboard finds it. */
  field: string
  label: string
  value: string
  /** Whom one may mean, likeliest first; anybody else may be typed. */
  offers: readonly string[]
  fault: string | undefined
  onChange: (value: string) => void
  onRefused: (sentence: string) => void
}

const MOST_OFFERS = 6

/** Somebody or some office, by name; those who are likely are offered while the field holds the keyboard. */
export function NameInput({ field, label, value, fault, onChange, ...props }: NameInputProps) {
  const [quiet, setQuiet] = useState(true)
  const fitting = props.offers.filter((offer) => offer.includes(value.trim())).slice(0, MOST_OFFERS)
  const { combo, below } = useOffers({
    label: `${label}候选`,
    offers: props.offers.includes(value.trim()) ? [] : fitting,
    keyOf: (offer) => offer,
    render: (offer) => offer,
    onTake: onChange,
    quiet,
  })
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: hears of the focus of the field within, takes no input itself
    <div data-field={field} onFocus={() => setQuiet(false)} onBlur={() => setQuiet(true)}>
      <TextField
        label={label}
        limit={100}
        onRefused={props.onRefused}
        value={value}
        question={shortSentence(fault)}
        combo={combo}
        below={below}
        onChange={(text, { composing }) => {
          setQuiet(composing)
          onChange(text)
        }}
      />
      <FieldSentence sentence={fault} />
    </div>
  )
}
