/** Rows of figures as SQLite holds them: see schema.ts. */

/** How many entries of a day are `key` in a series (see figure-series.ts); never 0. */
export interface FigureCountTable {
  day: number
  series: string
  key: string
  count: number
}

/** Names of the tables above. */
export interface FigureTables {
  figure_count: FigureCountTable
}
