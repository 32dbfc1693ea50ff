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

/** How a caller fits what is typed; null when not at all. Whoever fits in more ways weighs more. */
export function fitOf(person: Person, wanted: Wanted, pinyinOf: (name: string) => PinyinKeys | null): Fit | null {
  const fits = [
    fit('phone', phoneWeight(person, wanted)),
    fit('name', nameWeight(person, wanted)),
    fit('initials', wanted.letters === '' ? 0 : lettersWeight(pinyinOf(person.name), wanted.letters)),
    fit('unit', unitWeight(person, wanted)),
  ].filter(({ weight }) => weight > 0)
  if (fits.length === 0) return null
  const [best] = fits.sort((one, other) => other.weight - one.weight)
  return best ? { by: best.by, weight: fits.reduce((sum, { weight }) => sum + weight, 0) } : null
}

function fit(by: Fit['by'], weight: number): Fit {
  return { by, weight }
}

function phoneWeight({ line }: Person, wanted: Wanted): number {
  if (wanted.digits.length < LEAST_DIGITS || line === '') return 0
  if (line === wanted.line) return 1_000
  if (line.endsWith(wanted.digits)) return 60
  if (line.startsWith(wanted.digits)) return 50
  return line.includes(wanted.digits) ? 30 : 0
}

function nameWeight({ name }: Person, wanted: Wanted): number {
  if (wanted.name === '' || name === '') return 0
  if (name === wanted.name) return 80
  if (name.startsWith(wanted.name)) return 60
  return name.includes(wanted.name) ? 40 : 0
}

function lettersWeight(keys: PinyinKeys | null, letters: string): number {
  if (keys === null || letters.length < LEAST_LETTERS) return 0
  if (keys.initials === letters || keys.full === letters) return 55
  return keys.initials.startsWith(letters) || keys.full.startsWith(letters) ? 35 : 0
}

function unitWeight({ unit }: Person, wanted: Wanted): number {
  if (wanted.unit.length < LEAST_UNIT) return 0
  if (unit === wanted.unit) return 25
  return unit.includes(wanted.unit) ? 15 : 0
}
