import { useStore } from 'zustand'
import type { EntryDetail } from '../../shared/entries/entry'
import { handoverId } from '../../shared/handover/handover-contract'
import { type OpenItem, subjectOf } from '../../shared/handover/open-item'
import { formatMomentBeside } from '../../shared/time/office-time'
import { FailureNotice } from '../app/failure-notice'
import { useHandover, useSheetView } from './handover-context'
import { nextWords } from './handover-words'

/** What is known about an item: its words, what is waited for, what was ordered, what to do next. */
export function ItemFacts({ item }: { item: OpenItem }) {
  const { stores, office, now } = useHandover()
  const view = useSheetView()
  const { detail, failure } = useStore(stores.facts)
  const at = now.getState().now
  const form = useStore(stores.form, (state) => state.form)
  const next = view.phase === 'live' ? (form?.next[item.key] ?? item.next) : item.next
  const said = nextWords({ next }, at, office.zone)
  return (
    <>
      <FailureNotice failure={failure} deed="没有读到" />
      {detail !== null && detail.content.text !== item.line && <p className="item__text">{detail.content.text}</p>}
      <Lead item={item} />
      <table className="ruled item__facts">
        <colgroup>
          <col className="item__col-words" />
          <col />
          <col className="item__col-word" />
          <col className="item__col-end" />
        </colgroup>
        <tbody>
          {detail !== null && <EntryFacts detail={detail} at={at} />}
          {item.waits.map((wait, index) => (
            <tr key={`${wait.kind} ${wait.since} ${wait.words}`}>
              {index === 0 && (
                <th scope="rowgroup" rowSpan={item.waits.length}>
                  等待
                </th>
              )}
              <td>{wait.words}</td>
              <th scope="row">自</th>
              <td>{formatMomentBeside(wait.since, at, office.zone)}</td>
            </tr>
          ))}
          {detail !== null && <Written label="批示" text={detail.content.instruction} />}
          {detail !== null && <Written label="处理结果" text={detail.content.outcome} />}
          {said !== '' && <Written label="下一步" text={said} />}
        </tbody>
      </table>
    </>
  )
}

function EntryFacts({ detail: { content }, at }: { detail: EntryDetail; at: number }) {
  const { zone } = useHandover().office
  const { contactUnit, contactName, contactPost, contactPhone } = content
  const who = [contactUnit, contactName, contactPost, contactPhone].filter((words) => words !== '')
  return (
    <>
      <tr>
        <th scope="row">来自</th>
        <td>
          {who.length === 0 && '未记'}
          {who.map((words) => (
            <span key={words} className="item__part">
              {words}
            </span>
          ))}
        </td>
        <th scope="row">接报</th>
        <td>{formatMomentBeside(content.receivedAt, at, zone)}</td>
      </tr>
      {(content.place !== '' || content.occurredAt !== null) && (
        <tr>
          <th scope="row">何地</th>
          <td>{content.place || '未记'}</td>
          <th scope="row">何时</th>
          <td>{content.occurredAt === null ? '未记' : formatMomentBeside(content.occurredAt, at, zone)}</td>
        </tr>
      )}
      <Written label="何因" text={content.cause} />
    </>
  )
}

function Written({ label, text }: { label: string; text: string }) {
  if (text === '') return null
  return (
    <tr>
      <th scope="row">{label}</th>
      <td colSpan={3} className="item__written">
        {text}
      </td>
    </tr>
  )
}

/** What is to be done about an item that is no entry. */
function Lead({ item }: { item: OpenItem }) {
  const { stores } = useHandover()
  const { about, id } = subjectOf(item.key)
  if (about === 'draft') return <p className="item__lead">{item.who}的草稿，还不是记录。由本人在值班台存下或丢弃</p>
  if (about !== 'handover') return null
  return (
    <p className="item__lead">
      上一次接班时没有逐项确认，
      <button type="button" className="key-button" onClick={() => stores.sheet.show(handoverId.parse(id))}>
        打开那一份
      </button>
    </p>
  )
}
