import type { Caller } from '../../shared/contacts/contacts-contract'
import type { Person } from './callers-index'
import type { PinyinKeys } from './pinyin'

/** What is being typed, made ready for comparing. Empty parts ask for nothing. */
export interface Wanted {
  /** Whole number as far as typed. */
  line: string
  /** Digits as typed. */
  digits: string
  name: string
  /** Letters typed for the name, lower case; empty when the name has other characters. */
  letters: string
  unit: string
}

/** How well a caller fits: by what, and a weight that is larger for a better fit. */
export interface Fit {
  by: Caller['foundBy']
  weight: number
}

const LEAST_DIGITS = 3
const LEAST_LETTERS = 2
const LEAST_UNIT = 2

/**
 * How a caller fits what is typed; null when not at all. Whoever fits in more ways weighs more. Asked of every caller at
 * each key, so it makes nothing for those who do not fit.
 */
export function fitOf(person: Person, wanted: Wanted, pinyinOf: (name: string) => PinyinKeys | null): Fit | null {
  const phone = wanted.digits.length < LEAST_DIGITS ? 0 : phoneWeight(person, wanted)
  const name = wanted.name === '' ? 0 : nameWeight(person, wanted)
  const initials = wanted.letters.length < LEAST_LETTERS ? 0 : lettersWeight(pinyinOf(person.name), wanted.letters)
  const unit = wanted.unit.length < LEAST_UNIT ? 0 : unitWeight(person, wanted)
  const weight = phone + name + initials + unit
  if (weight === 0) return null
  const best = Math.max(phone, name, initials, unit)
  const by = best === phone ? 'phone' : best === name ? 'name' : best === initials ? 'initials' : 'unit'
  return { by, weight }
}

function phoneWeight({ line }: Person, wanted: Wanted): number {
  if (line === '') return 0
  if (line === wanted.line) return 1_000
  if (line.endsWith(wanted.digits)) return 60
  if (line.startsWith(wanted.digits)) return 50
  return line.includes(wanted.digits) ? 30 : 0
}

function nameWeight({ name }: Person, wanted: Wanted): number {
  if (name === wanted.name) return 80
  if (name.startsWith(wanted.name)) return 60
  return name.includes(wanted.name) ? 40 : 0
}

function lettersWeight(keys: PinyinKeys | null, letters: string): number {
  if (keys === null) return 0
  if (keys.initials === letters || keys.full === letters) return 55
  return keys.initials.startsWith(letters) || keys.full.startsWith(letters) ? 35 : 0
}

function unitWeight({ unit }: Person, wanted: Wanted): number {
  if (unit === wanted.unit) return 25
  return unit.includes(wanted.unit) ? 15 : 0
}
