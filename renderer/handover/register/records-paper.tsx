import { Fragment, type ReactNode } from 'react'
import { urgencyWords } from '../../../shared/entries/entry'
import { inRows } from '../../../shared/entries/sheet-rows'
import type { ListedWords, SheetWords } from '../../../shared/handover/sheet-words'
import { Badge } from '../../ui/badge'
import { Hit } from './records-hit'
import { RecordsItems } from './records-items'
import './records-paper.css'

/** The sheet as the paper form has it. */
export function RecordsPaper({ words }: { words: SheetWords }) {
  const { pending, facts, added, done, checks, exceptions, places, remarks, checkCode, hash } = words
  return (
    <div className="paper">
      {pending && (
        <p className="paper__pending">
          <b>{pending.stamp}</b>　{pending.words}
        </p>
      )}
      <Pairs rows={inRows(facts)} />
      <Part title="签字以后的补记" shown={remarks.length > 0}>
        <Rows rows={remarks} />
      </Part>
      <RecordsItems words={words} />
      <Part title="须说明的情况" shown={exceptions.length > 0}>
        <Rows rows={exceptions} />
      </Part>
      <Part title="检查" note={`${checks.length} 项`} shown={checks.length > 0}>
        <Pairs rows={inRows(checks)} />
      </Part>
      <Part title="交班签字以后新增的记录" note="归下一班" shown={added.length > 0}>
        <Rows rows={added} />
      </Part>
      <Part title="本班办结" note={`${done.length} 件`} shown={done.length > 0}>
        <Rows rows={done} />
      </Part>
      <Part title="签字" shown>
        <table className="paper__table">
          <tbody>
            {places.map(({ key, place, name, how, at, reason }) => (
              <tr key={key}>
                <th scope="row">{place}</th>
                <td className="paper__name">
                  <Hit text={name} />
                </td>
                <td>
                  <Hit text={[how, at, reason].filter((part) => part !== '').join('　')} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </Part>
      {checkCode !== null && (
        <p className="paper__code">
          校验码　<b>{checkCode}</b>
        </p>
      )}
      {hash !== null && <p className="paper__hash">记录校验值（SHA-256）　{hash.match(/.{1,8}/g)?.join(' ')}</p>}
    </div>
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
    <section className="paper__part" aria-label={title}>
      <h3 className="paper__head">
        {title}
        {note !== undefined && <span className="paper__note">{note}</span>}
      </h3>
      {children}
    </section>
  )
}

interface Pair {
  label: string
  value: string
}

/** Labels and values, two short ones in a row. */
function Pairs({ rows }: { rows: readonly (readonly [Pair] | readonly [Pair, Pair])[] }) {
  return (
    <table className="paper__table paper__table--pairs">
      <colgroup>
        <col className="paper__label" />
        <col />
        <col className="paper__label" />
        <col />
      </colgroup>
      <tbody>
        {rows.map((row) => (
          <tr key={row.map(({ label, value }) => `${label} ${value}`).join(' ')}>
            {row.map(({ label, value }, at) => (
              <Fragment key={at === 0 ? 'left' : 'right'}>
                <th scope="row">
                  <Hit text={label} />
                </th>
                <td colSpan={row.length === 1 ? 3 : 1}>
                  <Hit text={value} />
                </td>
              </Fragment>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function Rows({ rows }: { rows: readonly ListedWords[] }) {
  return (
    <table className="paper__table">
      <tbody>
        {rows.map(({ key, number, urgency, line, at }) => (
          <tr key={key}>
            <td className="paper__at">{at}</td>
            {number !== '' && (
              <td className="paper__number">
                <Hit text={number} />
              </td>
            )}
            <td className="paper__words">
              {urgency !== 'ordinary' && <Badge kind={urgency}>{urgencyWords[urgency]}</Badge>} <Hit text={line} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
