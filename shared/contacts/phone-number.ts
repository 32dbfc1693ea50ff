import { type PhoneKind, type PhoneStructure, recogniseDigits, wholeLine } from './phone-structure'

/**
 * What a typed number seems to be. The text itself is kept as typed; `digits` is what numbers are compared by (ASCII,
 * foreign ones with `+`, an extension after `-`), `question` a sentence when something does not fit, else null.
 */
export interface Phone extends PhoneStructure {
  /** For the right side of the field: 手机, 固话… Empty when there is nothing to say. */
  label: string
}

const labels: Record<PhoneKind, string> = {
  empty: '',
  mobile: '手机',
  landline: '固话',
  extension: '分机',
  short: '短号',
  service: '客服',
  foreign: '境外',
  several: '',
  unknown: '',
}

/** More is a text pasted into the wrong field, and is not worth taking apart. */
const LONGEST = 200
const NOT_A_NUMBER = '不像电话号码，核对'

const BETWEEN_NUMBERS = /[、,;/|\n]|或者?|以及|[和及]/u
/** Words before, the number with its dashes and brackets, words after. */
const NUMBER_IN_WORDS = /^(.*?)(\+?\(?\d[\d\s\-.()]*)(.*)$/su
const EXTENSION_AFTER = /^\s*(?:转|分机号?|内线|ext\.?|x|#)[\s:]*(\d{1,6})(?!\d)/iu
const EXTENSION_BEFORE = /(?:转|分机号?|内线|ext\.?|#)[\s:]*$/iu
/** 0690-5550110-8012, 5550110-8012 */
const EXTENSION_AFTER_DASH = /^((?:0\d{2,3}-?|[48]00-?)?\d{7,8})-(\d{1,6})$/
/** Only the last figures are known, which are nobody's number. */
const TAIL = /(?:尾号|末尾|后[三四]位)[\s:为是]*$/u
const NO_NUMBER = /^(?:无|没有|不详|不明|未知|未留|未显示|不显示|无来电显示|隐藏|匿名|保密|不愿.*|拒绝?.*|无号码|-+)$/u

/** Recognises what was typed as a phone number by its structure; knows no table of area codes. */
export function recognisePhone(text: string): Phone {
  const numbers = recognisePhones(text)
  const [first] = numbers
  if (!first) return { kind: 'empty', label: '', digits: '', question: null }
  if (numbers.length === 1) return first
  const asked = numbers.findIndex(({ question }) => question !== null)
  return {
    kind: 'several',
    label: labelOf(numbers),
    digits: first.digits,
    question: asked < 0 ? null : `第 ${asked + 1} 个：${numbers[asked]?.question}`,
  }
}

/** Every number in a field, in the order typed: 13000000117、0690-555 0110转8012. */
export function recognisePhones(text: string): readonly Phone[] {
  if (text.length > LONGEST) return [phone({ kind: 'unknown', digits: '', question: NOT_A_NUMBER })]
  // Numbers copied from address books carry invisible direction marks.
  const typed = text
    .normalize('NFKC')
    .replace(/\p{Cf}/gu, '')
    .replace(/[‐‒–—−]/g, '-')
    .trim()
  if (typed === '') return []
  const parts = typed.split(BETWEEN_NUMBERS).filter((part) => /\d/.test(part))
  return parts.length === 0 ? [withoutFigures(typed)] : parts.flatMap(apart).map((part) => phone(recognisePart(part)))
}

/** Whether two fields name a common line; a missing area code is taken to be the office's, e.g. 0690. */
export function samePhone(one: string, other: string, areaCode = ''): boolean {
  const lines = new Set(linesOf(one, areaCode))
  return linesOf(other, areaCode).some((line) => lines.has(line))
}

function linesOf(text: string, areaCode: string): string[] {
  return recognisePhones(text)
    .filter(({ kind, digits }) => digits.length >= (kind === 'unknown' ? 7 : 1))
    .map(({ digits }) => wholeLine(digits, areaCode))
}

/** Two numbers with nothing but a blank between them: parted where each side is a whole number. */
function apart(part: string): string[] {
  if (recognisePart(part).question === null) return [part]
  for (const { 0: blank, index } of part.matchAll(/\s+/g)) {
    const left = part.slice(0, index)
    if (!isWhole(left)) continue
    const others = apart(part.slice(index + blank.length))
    if (others.every(isWhole)) return [left, ...others]
  }
  return [part]
}

function isWhole(part: string): boolean {
  const { kind, question } = recognisePart(part)
  return question === null && kind !== 'extension' && kind !== 'short'
}

function recognisePart(part: string): PhoneStructure {
  const [, before = '', number = '', after = ''] = NUMBER_IN_WORDS.exec(part) ?? []
  if (TAIL.test(before)) return { kind: 'unknown', digits: '', question: '只有尾号，核对' }
  const worded = EXTENSION_AFTER.exec(after)
  if (/\d/.test(worded ? after.slice(worded[0].length) : after)) {
    return { kind: 'unknown', digits: '', question: NOT_A_NUMBER }
  }
  const dashed = EXTENSION_AFTER_DASH.exec(number.replace(/[\s()]/g, ''))
  const main = (dashed?.[1] ?? number).replace(/[^\d+]/g, '')
  if (EXTENSION_BEFORE.test(before) && /^\d{1,6}$/.test(main))
    return { kind: 'extension', digits: main, question: null }
  const found = recogniseDigits(main)
  const extension = worded?.[1] ?? dashed?.[2]
  return extension === undefined ? found : { ...found, digits: `${found.digits}-${extension}` }
}

function withoutFigures(typed: string): Phone {
  const isSaidToBeNone = NO_NUMBER.test(typed)
  const structure: PhoneStructure = { kind: 'unknown', digits: '', question: isSaidToBeNone ? null : NOT_A_NUMBER }
  return { ...structure, label: isSaidToBeNone ? '无号码' : '' }
}

function phone(structure: PhoneStructure): Phone {
  return { ...structure, label: labels[structure.kind] }
}

/** 手机、固话; 手机 2 个 when they are all of one kind. */
function labelOf(numbers: readonly Phone[]): string {
  const kinds = [...new Set(numbers.map(({ label }) => label).filter((label) => label !== ''))]
  return kinds.length === 1 ? `${kinds[0]} ${numbers.length} 个` : kinds.join('、')
}
