import { type Compilable, type RawBuilder, sql as raw } from 'kysely'
import { sql } from '../db/connection'

/** Stands in a statement for the numbers that come later; no officer can type it. */
const PLACE = '\u0000numbers'

/** A statement over a list of numbers (seq), written once and run for many lists. `numbers` is a table with the column `value`. */
export function overSeqs<R>(
  build: (numbers: RawBuilder<unknown>) => RawBuilder<R>,
): (seqs: readonly number[]) => Compilable<R> {
  const compiled = build(raw`json_each(${PLACE})`).compile(sql)
  return (seqs) => {
    const numbers = JSON.stringify(seqs)
    const parameters = compiled.parameters.map((value) => (value === PLACE ? numbers : value))
    return { compile: () => ({ ...compiled, parameters }) }
  }
}

/** A statement written by hand, to be run as any other. */
export function asQuery<R>(statement: RawBuilder<R>): Compilable<R> {
  return { compile: () => statement.compile(sql) }
}
