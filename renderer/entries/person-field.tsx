import { useState } from 'react'
import type { ReportTarget } from '../../shared/office/office'
import { FieldSentence, shortSentence } from '../ui/field-sentence'
import { useOffers } from '../ui/offer-list'
import { TextField } from '../ui/text-field'
import { useDesk } from './desk-context'

export interface PersonFieldProps {
  label: string
  value: string
  fault?: string | undefined
  onChange: (value: string) => void
}

/** Somebody to be asked or told; those who are to be told of grave matters are offered. */
export function PersonField({ label, value, fault, onChange }: PersonFieldProps) {
  const { office, stores } = useDesk()
  const [quiet, setQuiet] = useState(true)
  const fitting = office.reportTo.filter((target) => targetWords(target).includes(value.trim()))
  const offers = useOffers({
    label: `${label}候选`,
    offers: fitting.some((target) => targetWords(target) === value) ? [] : fitting,
    keyOf: targetWords,
    render: (target) => `${targetWords(target)}　${target.phone}`,
    onTake: (target) => onChange(targetWords(target)),
    quiet,
  })
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: hears of the focus of the field within, takes no input itself
    <div onFocus={() => setQuiet(false)} onBlur={() => setQuiet(true)}>
      <TextField
        label={label}
        limit={100}
        onRefused={stores.entry.refuse}
        value={value}
        question={shortSentence(fault)}
        combo={offers.combo}
        below={offers.below}
        onChange={(text, { composing }) => {
          setQuiet(composing)
          onChange(text)
        }}
      />
      <FieldSentence sentence={fault} />
    </div>
  )
}

export function targetWords({ post, name }: Pick<ReportTarget, 'post' | 'name'>): string {
  return `${post} ${name}`.trim()
}
