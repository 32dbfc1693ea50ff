import type { ItemWord } from '../../shared/handover/handover-contract'
import { formatMomentBeside } from '../../shared/time/office-time'
import { useHandover } from './handover-context'
import { saidWords } from './handover-words'

/** What was said about an item while it was handed over, oldest first. */
export function ItemThread({ words }: { words: readonly ItemWord[] }) {
  const { office, now } = useHandover()
  if (words.length === 0) return null
  return (
    <ol className="item-thread" aria-label="交接往来">
      {words.map((word) => (
        <li key={`${word.at} ${word.kind} ${word.words}`}>
          <b className="item-thread__kind">
            {formatMomentBeside(word.at, now.getState().now, office.zone)} {saidWords[word.kind]}
          </b>
          {word.byName}
          {word.words !== '' && `：${word.words}`}
          {word.readBack !== '' && <span className="item-thread__read-back">复述：{word.readBack}</span>}
        </li>
      ))}
    </ol>
  )
}
