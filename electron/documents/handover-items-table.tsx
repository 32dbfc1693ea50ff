import { urgencyWords } from '../../shared/entries/entry'
import type { ItemWords } from '../../shared/handover/sheet-item-words'
import type { SheetWords } from '../../shared/handover/sheet-words'
import { ListTable } from './sheet-tables'

/** Every open item, grave ones first: what it is, what it waits for, and below it what was said while it was handed over. */
export function HandoverItems({ words: { items, itemsNote } }: { words: SheetWords }) {
  return (
    <section>
      <h2>
        未办结事项
        <span className="note">{itemsNote}</span>
      </h2>
      {items.length > 0 && (
        <ListTable name="items" heads={['序', '编号', '事项', '未了', '移交', '接班确认']} bodies>
          {items.map((item) => (
            <Item key={item.key} item={item} />
          ))}
        </ListTable>
      )}
    </section>
  )
}

/** A body of its own, so that an item and what was said about it stay on one page. */
function Item({ item }: { item: ItemWords }) {
  const { no, urgency, number, line, who, since, waits, carried, answer, answeredAt, notes } = item
  return (
    <tbody>
      <tr>
        <td className="no" rowSpan={notes.length + 1}>
          {no}
        </td>
        <td className="number">
          {urgency !== 'ordinary' && <b className={`urgency ${urgency}`}>{urgencyWords[urgency]}</b>}
          {number}
        </td>
        <td className="words">
          <span className="line">{line}</span>
          <span className="origin">
            {who !== '' && `${who}　`}
            <span className="moment">{since}</span>
          </span>
        </td>
        <td className="words">
          {waits.map((wait, at) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: printed once, never reordered
            <span key={at} className="wait">
              {wait}
            </span>
          ))}
        </td>
        <td className="carried">{carried}</td>
        <td className="answer">
          <span className="line">{answer}</span>
          <span className="moment">{answeredAt}</span>
        </td>
      </tr>
      {notes.map(({ label, words }, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: printed once, never reordered
        <tr key={at} className={words === '' ? 'note-row blank' : 'note-row'}>
          <th scope="row">{label}</th>
          <td className="words" colSpan={4}>
            {words}
          </td>
        </tr>
      ))}
    </tbody>
  )
}
