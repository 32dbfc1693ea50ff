import type { IncidentPaper, PaperRow, PaperTable } from '../../shared/incidents/incident-paper'
import { FactsTable, ListTable } from './sheet-tables'

/** A report or a timeline as a page for printing. */
export function IncidentPaperPage({ paper, stylesheet }: { paper: IncidentPaper; stylesheet: string }) {
  const { title, number, facts, paragraphs, signed, tables, notes } = paper
  return (
    <html lang="zh-CN">
      <head>
        <meta charSet="utf-8" />
        <title>{`${title} ${number}`}</title>
        <link rel="stylesheet" href={stylesheet} />
      </head>
      <body>
        <Head paper={paper} />
        {facts.length > 0 && <FactsTable facts={facts} />}
        {numbered(paragraphs).map(({ no, item }) => (
          <p key={no} className="paragraph">
            {item}
          </p>
        ))}
        {signed.length > 0 && (
          <div className="signed">
            {signed.map((line) => (
              <p key={line}>{line}</p>
            ))}
          </div>
        )}
        {tables.map((table) => (
          <Table key={table.kind} table={table} />
        ))}
        {notes.map((note) => (
          <p key={note} className="paper-note">
            {note}
          </p>
        ))}
      </body>
    </html>
  )
}

function Head({ paper: { office, title, number, mark, pending } }: { paper: IncidentPaper }) {
  return (
    <header>
      <p className="office">{office}</p>
      <h1>{title}</h1>
      <p className="marks">
        <span>{number}</span>
        <span>{mark}</span>
      </p>
      {pending !== '' && <p className="pending">{pending}</p>}
    </header>
  )
}

function Table({ table: { kind, title, note, heads, rows } }: { table: PaperTable }) {
  if (rows.length === 0) return null
  return (
    <section className={`part ${kind}-part`}>
      <h2>
        {title}
        {note !== '' && <span className="note">{note}</span>}
      </h2>
      <ListTable name={kind} heads={heads}>
        {numbered(rows).map(({ no, item }) => (
          <Row key={no} row={item} heads={heads.length} />
        ))}
      </ListTable>
    </section>
  )
}

/** A row with its first cell alone says where a day begins. */
function Row({ row: { cells, overrun }, heads }: { row: PaperRow; heads: number }) {
  const [first = '', ...rest] = cells
  if (rest.every((cell) => cell === '')) {
    return (
      <tr className="day">
        <th scope="rowgroup" colSpan={heads}>
          {first}
        </th>
      </tr>
    )
  }
  return (
    <tr className={overrun ? 'overrun' : undefined}>
      {numbered(cells).map(({ no, item }) => (
        <td key={no} className="words">
          {item}
        </td>
      ))}
    </tr>
  )
}

/** A paper never changes once it is made, so a place in it is an identity. */
function numbered<T>(items: readonly T[]): { no: number; item: T }[] {
  return items.map((item, no) => ({ no, item }))
}
