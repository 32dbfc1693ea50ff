export type SheetRow<F> = readonly [F] | readonly [F, F]

/** Facts of a form in rows: two short ones that follow each other share one. */
export function inRows<F extends { short: boolean }>(facts: readonly F[]): SheetRow<F>[] {
  const rows: SheetRow<F>[] = []
  for (const fact of facts) {
    const last = rows.at(-1)
    if (fact.short && last?.length === 1 && last[0].short) rows[rows.length - 1] = [last[0], fact]
    else rows.push([fact])
  }
  return rows
}
