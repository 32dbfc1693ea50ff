/** A program that opens the table would take such a cell for a formula; the full-width signs, too, where its language has them. */
const FORMULA = /^\s*[=+\-@＝＋－＠\t\r]/

/** Text as a cell of a table that leaves the program: what would be taken for a formula begins with an apostrophe, which shows it as text. */
export function textCell(words: string): string {
  return FORMULA.test(words) ? `'${words}` : words
}

/** The same on one line, for cells that are apart by tabs. */
export function lineCell(words: string): string {
  return textCell(words.replace(/[\t\r\n]+/g, ' '))
}

/** A cell of HTML that is text, whatever it looks like: pasted into WPS and Excel it stays just as it stands. */
export function htmlTextCell(words: string): string {
  return `<td style="mso-number-format:'\\@'">${escaped(words)}</td>`
}

/** Words within HTML. */
export function escaped(words: string): string {
  return words.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')
}
