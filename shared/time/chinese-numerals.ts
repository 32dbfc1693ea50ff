const DIGITS = '零一二三四五六七八九'

/** Chinese numerals below one hundred as digits, wherever they stand in a text: 三点零五分 → 3点5分, 二十三 → 23. */
export function withDigits(text: string): string {
  return text
    .replaceAll('〇', '零')
    .replaceAll('两', '二')
    .replace(/[零一二三四五六七八九十]+/g, toDigits)
}

function toDigits(numeral: string): string {
  const tens = numeral.indexOf('十')
  if (tens < 0) return [...numeral].map((each) => DIGITS.indexOf(each)).join('')
  const ten = tens === 0 ? 1 : DIGITS.indexOf(numeral.charAt(tens - 1))
  const ones = numeral.slice(tens + 1).replaceAll('零', '')
  return String(ten * 10 + (ones === '' ? 0 : DIGITS.indexOf(ones.charAt(0))))
}
