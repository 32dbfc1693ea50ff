/** What kind of number it is. */
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

/** `digits` is ASCII, foreign ones with `+`; `question` a sentence when something does not fit, else null. */
export interface PhoneStructure {
  kind: PhoneKind
  digits: string
  question: string | null
}

const MOBILE = /^1[3-9]\d{9}$/
/** Long distance to a mobile was once dialled with a 0 before it, and is still written so. */
const MOBILE_AFTER_ZERO = /^01[3-9]\d{9}$/
const SERVICE = /^[48]00\d{7}$/
/** 110, 119, 120, 122; 10086, 12345, 12350; 955xx to 95xxxxxx, 96xxx: shapes of the numbering plan, no table. */
const SHORT = /^(?:1\d{2}|1[0-2]\d{3,4}|95\d{3,6}|96\d{3,4})$/
/** 010 and 02x are followed by eight figures, other area codes by seven or eight. */
const LANDLINE = /^0(?:(?:10|2\d)\d{8}|[3-9]\d{2}\d{7,8})$/
const LOCAL_LANDLINE = /^[2-8]\d{6,7}$/
/** Another city's 12345 or 110. */
const SHORT_ELSEWHERE = /^0(?:10|2\d|[3-9]\d{2})(?:1[12]\d|12\d{3}|96\d{3,4})$/
const INTERNAL = /^\d{3,6}$/
/** Numbers may have at most fifteen figures worldwide (ITU-T E.164). */
const ABROAD = /^\d{7,15}$/

/** Recognises one number by its structure: figures only, with `+` or 00 before a country code. */
export function recogniseDigits(dialled: string): PhoneStructure {
  const home = /^(?:\+|00)86(\d*)$/.exec(dialled)?.[1]
  if (home !== undefined) return fromAbroad(home)
  if (/^(?:\+|00)/.test(dialled)) return foreign(dialled.replace(/^(?:\+|00)/, ''))
  const bareCountryCode = /^86(1[3-9]\d{9})$/.exec(dialled)?.[1]
  return domestic(bareCountryCode ?? dialled)
}

function foreign(figures: string): PhoneStructure {
  const question = ABROAD.test(figures) ? null : '境外号码应为国家或地区代码加号码，核对'
  return { kind: 'foreign', digits: `+${figures}`, question }
}

/** After +86 an area code is written without its 0, and nothing shorter than a whole line is meant. */
function fromAbroad(figures: string): PhoneStructure {
  for (const digits of [figures, `0${figures}`]) {
    const found = domestic(digits)
    if (found.question === null && digits.length >= 10) return found
  }
  return { kind: 'unknown', digits: figures, question: lengthQuestion(figures) }
}

function domestic(digits: string): PhoneStructure {
  if (MOBILE.test(digits)) return { kind: 'mobile', digits, question: null }
  if (MOBILE_AFTER_ZERO.test(digits)) return { kind: 'mobile', digits: digits.slice(1), question: null }
  if (SERVICE.test(digits)) return { kind: 'service', digits, question: null }
  if (SHORT.test(digits) || SHORT_ELSEWHERE.test(digits)) return { kind: 'short', digits, question: null }
  if (LANDLINE.test(digits) || LOCAL_LANDLINE.test(digits)) return { kind: 'landline', digits, question: null }
  if (INTERNAL.test(digits)) return { kind: 'extension', digits, question: null }
  return { kind: 'unknown', digits, question: lengthQuestion(digits) }
}

function lengthQuestion(digits: string): string {
  const count = digits.length
  if (/^1[3-9]/.test(digits)) return `手机号应为 11 位，现有 ${count} 位，核对`
  if (/^01[3-9]/.test(digits)) return `手机号应为 11 位，去掉 0 现有 ${count - 1} 位，核对`
  if (/^0(?:10|2)/.test(digits)) return `区号加号码应为 11 位，现有 ${count} 位，核对`
  if (digits.startsWith('0')) return `区号加号码应为 11 或 12 位，现有 ${count} 位，核对`
  return `有 ${count} 位，不像电话号码，核对`
}

/**
 * The line that digits lead to, for comparing: the office's area code is put before a local number that has none, and
 * left away from a short number that has it. An empty area code changes nothing.
 */
export function wholeLine(digits: string, areaCode: string): string {
  if (areaCode === '') return digits
  const [main = ''] = digits.split('-')
  if (LOCAL_LANDLINE.test(main)) return areaCode + digits
  return SHORT_ELSEWHERE.test(main) && main.startsWith(areaCode) ? digits.slice(areaCode.length) : digits
}
