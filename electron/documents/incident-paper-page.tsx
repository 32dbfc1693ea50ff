import type { IncidentPaper } from '../../shared/incidents/incident-paper'
import { ListTable } from './sheet-tables'

/** A report or a timeline as a page for printing. */
export function IncidentPaperPage({ paper, stylesheet }: { paper: IncidentPaper; stylesheet: string }) {
  const { office, title, number, mark, paragraphs, heads, rows } = paper
  return (
    <html lang="zh-CN">
      <head>
        <meta charSet="utf-8" />
        <title>{`${title} ${number}`}</title>
        <link rel="stylesheet" href={stylesheet} />
      </head>
      <body>
        <header>
          <p className="office">{office}</p>
          <h1>{title}</h1>
          <p className="marks">
            <span>{number}</span>
            <span>{mark}</span>
          </p>
        </header>
        {numbered(paragraphs).map(({ no, item }) => (
          <p key={no} className="paragraph">
            {item}
          </p>
        ))}
        {rows.length > 0 && (
          <ListTable name={paragraphs.length > 0 ? 'dispatches' : 'timeline'} heads={heads}>
            {numbered(rows).map(({ no, item }) => (
              <tr key={no}>
                {numbered(item).map(({ no: column, item: words }) => (
                  <td key={column} className="words">
                    {words}
                  </td>
                ))}
              </tr>
            ))}
          </ListTable>
        )}
      </body>
    </html>
  )
}

/** A paper never changes once it is made, so a place in it is an identity. */
function numbered<T>(items: readonly T[]): { no: number; item: T }[] {
  return items.map((item, no) => ({ no, item }))
}
