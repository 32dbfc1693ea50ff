/** One figure beside what it is measured against in the same run. */
export interface BenchRow {
  name: string
  /** null where it could not be measured; the name says why. */
  value: number | null
  unit: string
  /** The other figure, in the same unit. */
  against: number
  ratio: number | null
  /** The highest ratio that is good enough; null where none is set. */
  budget: number | null
  met: boolean | null
}

export function compare(
  name: string,
  figures: { value: number; unit: string; against: number; budget: number | null },
): BenchRow {
  const { value, unit, against, budget } = figures
  const ratio = value / against
  return { name, value, unit, against, ratio, budget, met: budget === null ? null : ratio <= budget }
}

/** A row for what could not be measured: neither met nor missed. */
export function notMeasured(name: string, wanted: { unit: string; against: number; budget: number }): BenchRow {
  return { name, value: null, ratio: null, met: null, ...wanted }
}

/** The rows as a table for the terminal. */
export function formatRows(rows: readonly BenchRow[]): string {
  const cells = [
    ['', 'measured', 'against', 'ratio', 'budget', ''],
    ...rows.map((row) => [
      row.name,
      row.value === null ? 'not measured' : `${digits(row.value)} ${row.unit}`,
      `${digits(row.against)} ${row.unit}`,
      row.ratio === null ? '–' : row.ratio.toFixed(2),
      row.budget === null ? '–' : `≤ ${row.budget}`,
      row.met === null ? '' : row.met ? 'met' : 'MISSED',
    ]),
  ]
  const widths = cells[0]?.map((_, column) => Math.max(...cells.map((row) => row[column]?.length ?? 0))) ?? []
  const format = (text: string, column: number) =>
    column === 0 || column === 5 ? text.padEnd(widths[column] ?? 0) : text.padStart(widths[column] ?? 0)
  return cells.map((row) => row.map(format).join('  ').trimEnd()).join('\n')
}

function digits(value: number): string {
  if (value >= 100) return value.toFixed(0)
  return value >= 10 ? value.toFixed(1) : value.toFixed(2)
}
