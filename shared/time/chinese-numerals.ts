const DIGITS = '零一二三四五六七八九'

/**
 * Chinese numerals as digits, wherever they stand in a text: figures one by one (二零二六 → 2026, 零五 → 05) and numbers
 * below one hundred (二十三 → 23). What is neither (一三十, 一百) stays as it is, so that nothing is guessed.
 */
export function withDigits(text: string): string {
  return text
    .replaceAll('〇', '零')
    .replaceAll('两', '二')
    .replace(/[零一二三四五六七八九十百千万]+/g, toDigits)
}

function toDigits(numeral: string): string {
  const [, tens, ones] = /^([一二三四五六七八九]?)十([一二三四五六七八九]?)$/.exec(numeral) ?? []
  if (tens !== undefined && ones !== undefined) {
    return String((tens === '' ? 1 : DIGITS.indexOf(tens)) * 10 + (ones === '' ? 0 : DIGITS.indexOf(ones)))
  }
  if (/[十百千万]/.test(numeral)) return numeral
  return [...numeral].map((each) => DIGITS.indexOf(each)).join('')
}
