import { z } from 'zod'
import { escaped, htmlTextCell, lineCell } from '../table-cell'

/** A table as it is copied: its cells as text, the first row the heads. */
export const copiedTable = z.object({
  title: z.string().max(100),
  rows: z.array(z.array(z.string().max(200)).max(60)).max(2_000),
})
export type CopiedTable = z.infer<typeof copiedTable>

/** Tab-separated lines: what pastes into cells where no table is understood. */
export function tablesAsText(tables: readonly CopiedTable[]): string {
  const lines = tables.map(({ title, rows }) => [title, ...rows.map((row) => row.map(plainCell).join('\t'))].join('\n'))
  return `${lines.join('\n\n')}\n`
}

/** Tables of HTML: pasted into WPS and Excel they keep their cells, and text stays text. */
export function tablesAsHtml(tables: readonly CopiedTable[]): string {
  const blocks = tables.map(({ title, rows: [heads = [], ...rows] }) => {
    const head = `<tr>${heads.map((cell) => `<th>${escaped(cell)}</th>`).join('')}</tr>`
    const body = rows.map((row) => `<tr>${row.map(cellOf).join('')}</tr>`).join('')
    return `<table border="1"><caption>${escaped(title)}</caption>${head}${body}</table>`
  })
  return `<meta charset="utf-8">${blocks.join('<br>')}`
}

function cellOf(cell: string): string {
  // Numbers are cells to reckon with; whatever else a cell begins with must not be taken for a formula.
  return isNumber(cell) ? `<td>${plainCell(cell)}</td>` : htmlTextCell(cell)
}

const isNumber = (cell: string) => /^-?[\d,]+(\.\d+)?%?$/.test(cell)

/** Numbers without their grouping; all else is text. */
function plainCell(cell: string): string {
  return isNumber(cell) ? cell.replaceAll(',', '') : lineCell(cell)
}
