import { Fragment, type ReactNode } from 'react'
import type { SheetFact } from '../../shared/entries/entry-sheet'
import { inRows } from '../../shared/entries/sheet-rows'

/** The head of a form: ruled facts, two short ones in a row. */
export function FactsTable({ facts }: { facts: readonly SheetFact[] }) {
  return (
    <table className="facts">
      <colgroup>
        <col className="label" />
        <col />
        <col className="label" />
        <col />
      </colgroup>
      <tbody>
        {inRows(facts).map((row) => (
          <tr
            key={row.map(({ label, value }) => `${label} ${value}`).join(' ')}
            className={row[0].short ? undefined : 'wide'}
          >
            {row.map(({ label, value }, at) => (
              <Fragment key={at === 0 ? 'left' : 'right'}>
                <th scope="row">{label}</th>
                <td colSpan={row.length === 1 ? 3 : 1}>{value}</td>
              </Fragment>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}

export interface ListTableProps {
  name: string
  heads: readonly string[]
  /** Bodies of their own, each kept on one page. */
  bodies?: boolean | undefined
  children: ReactNode
}

/** A list whose heads are repeated on every page. */
export function ListTable({ name, heads, bodies = false, children }: ListTableProps) {
  return (
    <table className={`list ${name}`}>
      <thead>
        <tr>
          {heads.map((head) => (
            <th key={head} scope="col">
              {head}
            </th>
          ))}
        </tr>
      </thead>
      {bodies ? children : <tbody>{children}</tbody>}
    </table>
  )
}
