/**
 * A number of people as a text tells it. `figure` is the least it says, null where it names none (数十人); `upTo` the most of a
 * range (三四人, 3至5人); `inexact`: 余, 多, 约, 至少 and the like.
 */
export interface CountInText {
  /** Where it stands, with its measure word: `text.slice(from, to)`. */
  from: number
  to: number
  figure: number | null
  upTo: number | null
  inexact: boolean
}

const DIGITS = '零一二三四五六七八九'
/** Bounded, since a long run of digits would be tried from each of its places to its end. */
const NUMERAL = '(?:\\d[\\d,]{0,12}(?:\\.\\d{1,4})?[十百千万亿]{0,2}|[零〇一二两三四五六七八九十百千万亿]{1,14})'
const COUNT = new RegExp(
  `(至少|超过|大约|将近|约|近|逾|上)?(?:(${NUMERAL})男(${NUMERAL})女|([数几])[十百千万]*(?:余|多)?(?=[名位个人具])|` +
    `(${NUMERAL})(?:[-~～—至到](${NUMERAL}))?(余|多|来)?) ?(?:(?<=女)|名|位|个(?=[^月小])|人|具|例|(?=员工|工人|职工|学生|儿童|村民|群众|乘客|旅客|居民|矿工))`,
  'g',
)

/** Full-width digits as plain ones, place by place: positions in the text stay what they were. */
export function withPlainDigits(text: string): string {
  return text.replace(/[０-９．]/g, (character) => String.fromCharCode(character.charCodeAt(0) - 0xfee0))
}

/** Every number of people in a text with plain digits, in order. */
export function countsIn(text: string): CountInText[] {
  return [...text.matchAll(COUNT)].map((match) => {
    const [all, about, men, women, vague, low = '', high, more] = match
    const place = { from: match.index, to: match.index + all.length }
    if (vague !== undefined) return { ...place, figure: null, upTo: null, inexact: true }
    if (men !== undefined && women !== undefined) {
      return {
        ...place,
        figure: (numberOf(men)?.least ?? 0) + (numberOf(women)?.least ?? 0),
        upTo: null,
        inexact: false,
      }
    }
    const [least, most] = [numberOf(low), high === undefined ? null : numberOf(high)]
    const upTo = most?.most ?? (least && least.most > least.least ? least.most : null)
    const inexact = about !== undefined || more !== undefined || upTo !== null
    return { ...place, figure: least?.least ?? null, upTo, inexact }
  })
}

/**
 * A numeral in digits, characters or both: 9200, 2.4万, 九千二百, 一百零五, 两, 二零五, 五六十 (50 to 60). Null: it is no number.
 */
export function numberOf(numeral: string): { least: number; most: number } | null {
  const plain = numeral.replaceAll(',', '').replaceAll('〇', '零').replaceAll('两', '二')
  const between = /^(.*?)([一二三四五六七八九])([一二三四五六七八九])([十百千万亿].*)?$/.exec(plain)
  if (between) {
    const [, head = '', one = '', other = '', tail = ''] = between
    // 三四十 names two neighbours; 二五 is a figure read digit by digit.
    if (DIGITS.indexOf(other) === DIGITS.indexOf(one) + 1 && (tail !== '' || head === '')) {
      const [least, most] = [wholeNumber(head + one + tail), wholeNumber(head + other + tail)]
      return least === null || most === null ? null : { least, most }
    }
  }
  const value = wholeNumber(plain)
  return value === null ? null : { least: value, most: value }
}

const UNITS: Record<string, number> = { 十: 10, 百: 100, 千: 1000 }

function wholeNumber(plain: string): number | null {
  for (const [word, size] of [
    ['亿', 1e8],
    ['万', 1e4],
  ] as const) {
    const at = plain.indexOf(word)
    if (at < 0) continue
    const [high, low] = [
      at === 0 ? 1 : wholeNumber(plain.slice(0, at)),
      at === plain.length - 1 ? 0 : wholeNumber(plain.slice(at + 1)),
    ]
    return high === null || low === null ? null : Math.round(high * size) + low
  }
  const digits = /^(\d+(?:\.\d+)?)([十百千])?$/.exec(plain)
  if (digits) return Number(digits[1]) * (UNITS[digits[2] ?? ''] ?? 1)
  if (/^[零一二三四五六七八九]+$/.test(plain)) return Number([...plain].map((each) => DIGITS.indexOf(each)).join(''))
  if (!/^[零一二三四五六七八九十百千]+$/.test(plain)) return null
  return belowTenThousand(plain)
}

function belowTenThousand(plain: string): number | null {
  let [sum, digit, last] = [0, 0, 10_000]
  for (const each of plain) {
    const unit = UNITS[each]
    if (unit === undefined) {
      // 一三十: two digits for one place.
      if (digit !== 0) return null
      digit = DIGITS.indexOf(each)
      continue
    }
    // 一十二百: units must fall.
    if (unit >= last) return null
    sum += (digit === 0 ? 1 : digit) * unit
    digit = 0
    last = unit
  }
  return sum + digit
}
