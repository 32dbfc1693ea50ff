/** Reads a whole number of at most nine digits, half- or full-width, spaces around it allowed; null when it is none. */
export function readFigure(text: string): number | null {
  const digits = text.trim().replace(/[０-９]/g, (digit) => String.fromCharCode(digit.charCodeAt(0) - 0xfee0))
  return /^\d{1,9}$/.test(digits) ? Number(digits) : null
}
