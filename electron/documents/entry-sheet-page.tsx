import type { EntrySheet, SheetAmendment, SheetStep } from '../../shared/entries/entry-sheet'
import { FactsTable, ListTable } from './sheet-tables'

/** The register form as a page for printing: ruled tables whose heads repeat, as on the paper that it takes the place of. */
export function EntrySheetPage({ sheet, stylesheet }: { sheet: EntrySheet; stylesheet: string }) {
  return (
    <html lang="zh-CN">
      <head>
        <meta charSet="utf-8" />
        <title>{`${sheet.title} ${sheet.number}`}</title>
        <link rel="stylesheet" href={stylesheet} />
      </head>
      <body>
        <header>
          <p className="office">{sheet.office}</p>
          <h1>{sheet.title}</h1>
          <p className="marks">
            <span>{sheet.number}</span>
            <span>{sheet.marks.join('　')}</span>
          </p>
          {sheet.struck && <p className="struck">作废　{sheet.struck}</p>}
        </header>
        <FactsTable facts={sheet.facts} />
        <Steps steps={sheet.steps} />
        <Amendments amendments={sheet.amendments} />
        <Attachments attachments={sheet.attachments} />
        <Links links={sheet.links} />
        {sheet.closed && <p className="closed">办结　{sheet.closed}</p>}
        <Signatures recorded={sheet.recorded} />
      </body>
    </html>
  )
}

function Steps({ steps }: { steps: readonly SheetStep[] }) {
  if (steps.length === 0) return null
  return (
    <ListTable name="steps" heads={['时间', '办理', '对方', '内容', '签收、复述']}>
      {steps.map(({ id, at, kind, whom, means, words, answer }) => (
        <tr key={id}>
          <td>{at}</td>
          <td>{means === '' ? kind : `${kind}（${means}）`}</td>
          <td>{whom}</td>
          <td className="words">{words}</td>
          <td>{answer}</td>
        </tr>
      ))}
    </ListTable>
  )
}

function Amendments({ amendments }: { amendments: readonly SheetAmendment[] }) {
  if (amendments.length === 0) return null
  return (
    <ListTable name="amendments" heads={['更正', '项目', '原文', '现文']}>
      {amendments.map(({ seq, at, by, reason, changes }) =>
        changes.map(({ label, from, to }, nth) => (
          <tr key={`${seq} ${label}`}>
            {nth === 0 && <td rowSpan={changes.length}>{`${at}　${by}　${reason}`}</td>}
            <td>{label}</td>
            <td className="words">{from}</td>
            <td className="words">{to}</td>
          </tr>
        )),
      )}
    </ListTable>
  )
}

function Attachments({ attachments }: { attachments: EntrySheet['attachments'] }) {
  if (attachments.length === 0) return null
  return (
    <ListTable name="attachments" heads={['附件', '大小', '校验值（SHA-256）']}>
      {attachments.map(({ no, name, size, sha256 }) => (
        <tr key={no}>
          <td>{`${no}．${name}`}</td>
          <td>{size}</td>
          <td className="hash">{sha256}</td>
        </tr>
      ))}
    </ListTable>
  )
}

function Links({ links }: { links: readonly string[] }) {
  if (links.length === 0) return null
  return (
    <ListTable name="links" heads={['关联记录']}>
      {links.map((link) => (
        <tr key={link}>
          <td>{link}</td>
        </tr>
      ))}
    </ListTable>
  )
}

function Signatures({ recorded }: Pick<EntrySheet, 'recorded'>) {
  return (
    <footer>
      <p className="recorded">
        <span>记录时间　{recorded.at}</span>
        <span>记录人　{recorded.by}</span>
      </p>
      <p className="signatures">
        <span>记录人签字</span>
        <span>审阅人签字</span>
        <span>日期</span>
      </p>
    </footer>
  )
}
