import { Fragment, type ReactNode } from 'react'
import { urgencyWords } from '../../shared/entries/entry'
import { inRows } from '../../shared/entries/sheet-rows'
import type { PlaceWords } from '../../shared/handover/sheet-signature-words'
import type { CheckWords, ListedWords, SheetWords } from '../../shared/handover/sheet-words'
import { HandoverItems } from './handover-items-table'
import { FactsTable, ListTable } from './sheet-tables'

/** 交接班记录 as a page for printing. What is not known yet is a blank that can be filled in by hand. */
export function HandoverSheetPage({ words, stylesheet }: { words: SheetWords; stylesheet: string }) {
  const { office, title, number, mark, pending, facts } = words
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
          {pending && (
            <p className="pending">
              <b>{pending.stamp}</b>
              {pending.words}
            </p>
          )}
        </header>
        <FactsTable facts={facts} />
        <HandoverItems words={words} />
        <Part title="交班签字以后新增的记录" note="归下一班，列此备查" shown={words.added.length > 0}>
          <Listed name="entries" heads={['编号', '记录', '时间']} rows={words.added} />
        </Part>
        <Part title="检查" shown={words.checks.length > 0}>
          <Checks checks={words.checks} />
        </Part>
        <Part title="须说明的情况" shown={words.exceptions.length > 0}>
          <Listed name="told" heads={['时间', '情况']} rows={words.exceptions} />
        </Part>
        <Part title="本班办结" note={`${words.done.length} 件`} shown={words.done.length > 0}>
          <Listed name="entries" heads={['编号', '事项', '办结时间']} rows={words.done} />
        </Part>
        <Signatures words={words} />
        <Part title="签字以后的补记" shown={words.remarks.length > 0}>
          <Listed name="told" heads={['时间', '补记']} rows={words.remarks} />
        </Part>
      </body>
    </html>
  )
}

interface PartProps {
  title: string
  note?: string | undefined
  shown: boolean
  children: ReactNode
}

function Part({ title, note, shown, children }: PartProps) {
  if (!shown) return null
  return (
    <section>
      <h2>
        {title}
        {note !== undefined && <span className="note">{note}</span>}
      </h2>
      {children}
    </section>
  )
}

/** Entries have their number first and their time last; what was told has its time first. */
function Listed({ name, heads, rows }: { name: string; heads: readonly string[]; rows: readonly ListedWords[] }) {
  const timeFirst = heads.length === 2
  return (
    <ListTable name={name} heads={heads}>
      {rows.map(({ key, number, urgency, line, at }) => (
        <tr key={key}>
          <td>{timeFirst ? at : number}</td>
          <td className="words">
            {urgency !== 'ordinary' && <b className={`urgency ${urgency}`}>{urgencyWords[urgency]}</b>}
            {line}
          </td>
          {!timeFirst && <td>{at}</td>}
        </tr>
      ))}
    </ListTable>
  )
}

function Checks({ checks }: { checks: readonly CheckWords[] }) {
  return (
    <table className="list checks">
      <tbody>
        {inRows(checks).map((row) => (
          <tr key={row[0].id}>
            {row.map(({ id, label, value }) => (
              <Fragment key={id}>
                <th scope="row">{label}</th>
                <td className="words" colSpan={row.length === 1 ? 3 : 1}>
                  {value}
                </td>
              </Fragment>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function Signatures({ words: { places, checkCode, hash } }: { words: SheetWords }) {
  return (
    <section className="signing">
      <h2>签字</h2>
      <ListTable name="places" heads={['席位', '姓名', '程序内签字', '手签']}>
        {places.map((place) => (
          <SignaturePlace key={place.key} signed={place} />
        ))}
      </ListTable>
      {checkCode !== null && (
        <p className="check-code">
          <span>校验码</span>
          <b>{checkCode}</b>
          <span className="note">在程序里输入此码，可查流水有没有被改、被删</span>
        </p>
      )}
      {hash !== null && <p className="hash">记录校验值（SHA-256） {hash}</p>}
    </section>
  )
}

function SignaturePlace({ signed: { place, name, how, at, reason } }: { signed: PlaceWords }) {
  return (
    <tr>
      <th scope="row">{place}</th>
      <td>{name}</td>
      <td className="words">
        {[how, at].filter((part) => part !== '').join('　')}
        {reason !== '' && <span className="reason">{reason}</span>}
      </td>
      <td />
    </tr>
  )
}
