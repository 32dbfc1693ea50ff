/** What kind of number was typed. */
export type PhoneKind =
  | 'empty'
  | 'mobile'
  | 'landline'
  | 'extension'
  | 'short'
  | 'service'
  | 'foreign'
  | 'several'
  | 'unknown'

/**
 * What a typed number seems to be. The text itself is kept as typed; `digits` is what numbers are compared by (ASCII, an
 * extension appended, foreign ones with `+`), `question` a sentence when something does not fit, else null.
 */
export interface Phone {
  kind: PhoneKind
  /** For the right side of the field: 手机, 固话… Empty when nothing was typed. */
  label: string
  digits: string
  question: string | null
}

const labels: Record<PhoneKind, string> = {
  empty: '',
  mobile: '手机',
  landline: '固话',
  extension: '分机',
  short: '短号',
  service: '客服',
  foreign: '境外',
  several: '多个号码',
  unknown: '',
}

const EXTENSION = /(?:转|分机|ext\.?|#)\s*(\d{1,6})$/i
/** Area code, number and extension in one run of dashes: 0690-5550110-8012. */
const DASHED_EXTENSION = /^(0\d{2,3}-\d{7,8})-(\d{1,6})$/
const BETWEEN_NUMBERS = /[、,;，；/]|\s(?=\+)|(?<=\d{7})\s+(?=(?:0\d{2}|1[3-9]))/

/** Recognises a phone number by its structure; knows no table of area codes. */
export function recognisePhone(text: string): Phone {
  const typed = text
    .normalize('NFKC')
    .replace(/[—–−‐]/g, '-')
    .trim()
  if (typed === '') return phone('empty', '')
  const parts = typed.split(BETWEEN_NUMBERS).map((part) => part.trim())
  if (parts.length > 1) return several(parts)
  return recogniseOne(typed)
}

/** Whether two typed numbers are the same line; a missing area code is taken to be the office's. */
export function samePhone(one: string, other: string, areaCode = ''): boolean {
  const first = withAreaCode(recognisePhone(one), areaCode)
  return first !== '' && first === withAreaCode(recognisePhone(other), areaCode)
}

function withAreaCode({ kind, digits }: Phone, areaCode: string): string {
  return kind === 'landline' && !digits.startsWith('0') ? areaCode + digits : digits
}

function phone(kind: PhoneKind, digits: string, question: string | null = null): Phone {
  return { kind, label: labels[kind], digits, question }
}

function several(parts: readonly string[]): Phone {
  const numbers = parts.filter((part) => part !== '').map(recogniseOne)
  const question = numbers.find((number) => number.question !== null)?.question ?? null
  return phone('several', numbers[0]?.digits ?? '', question)
}

function recogniseOne(typed: string): Phone {
  const dashed = DASHED_EXTENSION.exec(typed.replace(/\s/g, ''))
  const worded = EXTENSION.exec(typed)
  const extension = dashed?.[2] ?? worded?.[1] ?? ''
  const main = (dashed?.[1] ?? (worded ? typed.slice(0, worded.index) : typed)).replace(/[\s\-().（）·]/g, '')
  if (main === '' && extension !== '') return phone('extension', extension)
  if (!/^\+?\d+$/.test(main)) return phone('unknown', main.replace(/\D/g, '') + extension, '不像电话号码，核对')
  const home = main.replace(/^(?:\+|00)86/, '')
  if (/^(?:\+|00)/.test(home)) return foreign(home, extension)
  const found = domestic(home)
  return { ...found, digits: found.digits + extension }
}

function foreign(main: string, extension: string): Phone {
  const digits = `+${main.replace(/^(?:\+|00)/, '')}`
  const fits = digits.length >= 8 && digits.length <= 16
  return phone('foreign', digits + extension, fits ? null : '境外号码应为国家或地区代码加号码，核对')
}

function domestic(digits: string): Phone {
  if (/^1[3-9]\d{9}$/.test(digits)) return phone('mobile', digits)
  if (/^[48]00\d{7}$/.test(digits)) return phone('service', digits)
  // 110, 119, 120, 122; 12345, 12350, 10086; 95598, 955xx, 96xxxx: one shape, no table.
  if (/^(1\d{2}|1[0-2]\d{3,4}|9[5-6]\d{3,4})$/.test(digits)) return phone('short', digits)
  if (/^0(10|2\d)\d{8}$/.test(digits) || /^0[3-9]\d{2}\d{7,8}$/.test(digits)) return phone('landline', digits)
  if (/^[2-8]\d{6,7}$/.test(digits)) return phone('landline', digits)
  if (/^\d{3,6}$/.test(digits)) return phone('extension', digits)
  return phone('unknown', digits, lengthQuestion(digits))
}

function lengthQuestion(digits: string): string {
  const count = digits.length
  if (/^1[3-9]/.test(digits)) return `手机号应为 11 位，现有 ${count} 位，核对`
  if (/^0(10|2)/.test(digits)) return `区号加号码应为 11 位，现有 ${count} 位，核对`
  if (digits.startsWith('0')) return `区号加号码应为 11 或 12 位，现有 ${count} 位，核对`
  return `有 ${count} 位，不像电话号码，核对`
}
