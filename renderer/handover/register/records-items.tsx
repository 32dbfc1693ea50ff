import { urgencyWords } from '../../../shared/entries/entry'
import type { ItemWords } from '../../../shared/handover/sheet-item-words'
import type { SheetWords } from '../../../shared/handover/sheet-words'
import { Badge } from '../../ui/badge'
import { Hit } from './records-hit'

/** Every open item of a closed sheet, grave ones first, with all that was said about it. */
export function RecordsItems({ words: { items, itemsNote } }: { words: SheetWords }) {
  return (
    <section className="paper__part" aria-label="未办结事项">
      <h3 className="paper__head">
        未办结<span className="paper__note">{itemsNote}</span>
      </h3>
      {items.length > 0 && (
        <table className="paper__table paper__items">
          <thead>
            <tr>
              <th scope="col" className="paper__no">
                序
              </th>
              <th scope="col" className="paper__mark">
                编号
              </th>
              <th scope="col">事项</th>
              <th scope="col" className="paper__carried">
                移交
              </th>
              <th scope="col" className="paper__answer">
                接班确认
              </th>
            </tr>
          </thead>
          {items.map((item) => (
            <Item key={item.key} item={item} />
          ))}
        </table>
      )}
    </section>
  )
}

function Item({ item }: { item: ItemWords }) {
  const { no, urgency, number, line, who, since, waits, carried, answer, answeredAt, notes } = item
  const told = [...waits.map((words) => ({ label: '未了', words })), ...notes.filter(({ words }) => words !== '')]
  return (
    <tbody>
      <tr>
        <td className="paper__no">{no}</td>
        <td className="paper__mark">
          {urgency !== 'ordinary' && <Badge kind={urgency}>{urgencyWords[urgency]}</Badge>} <Hit text={number} />
        </td>
        <td className="paper__words">
          <Hit text={line} />
          <span className="paper__origin">
            <Hit text={[who, since].filter((part) => part !== '').join('　')} />
          </span>
          {told.map(({ label, words }, at) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: what was said stands in its order for ever
            <span key={at} className="paper__told">
              <b>{label}</b>　<Hit text={words} />
            </span>
          ))}
        </td>
        <td className="paper__carried">{carried}</td>
        <td className="paper__answer">
          <span className={answer === '接收' ? 'paper__accepted' : undefined}>{answer}</span>
          <span className="paper__answered">{answeredAt}</span>
        </td>
      </tr>
    </tbody>
  )
}
