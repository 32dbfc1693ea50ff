import { urgencyWords } from '../../../shared/entries/entry'
import type { HitRow as Hit } from '../../../shared/search/search-contract'
import { formatClock } from '../../../shared/time/office-time'
import { Badge } from '../../ui/badge'
import { dateWords } from '../date-words'
import { kindWords, lineParts, titleWords } from './hit-words'

export interface HitRowProps {
  hit: Hit
  /** Times of this year are written without it. UTC ms. */
  now: number
  zone: string
}

/** One record that was found, in two lines: what it is, and the words around what was looked for. */
export function HitRow({ hit, now, zone }: HitRowProps) {
  const struck = hit.status === 'struck'
  const date = dateWords(hit.at, now, zone)
  return (
    <div className={`hit hit--${struck ? 'ordinary' : hit.urgency}${hit.read ? ' hit--read' : ''}`}>
      <span className={date.length > 5 ? 'hit__date--far' : undefined}>{date}</span>
      <span className="hit__head">
        <span className="hit__kind">{kindWords(hit)}</span>
        <span className="hit__title">{struck ? <s>{titleWords(hit)}</s> : titleWords(hit)}</span>
        {!struck && hit.urgency !== 'ordinary' && <Badge kind={hit.urgency}>{urgencyWords[hit.urgency]}</Badge>}
        {struck && <Badge kind="dashed">作废</Badge>}
        {hit.amendments > 0 && <Badge kind="plain">更正 {hit.amendments}</Badge>}
        {hit.attachments > 0 && <Badge kind="plain">附件 {hit.attachments}</Badge>}
      </span>
      <span className="hit__place">
        {hit.read && <span className="hit__read">已阅</span>}
        {hit.place}
      </span>
      <span className="hit__time">{formatClock(hit.at, zone)}</span>
      <span className="hit__line">
        {lineParts(hit.parts).map((part, at) =>
          // biome-ignore lint/suspicious/noArrayIndexKey: the parts of a text are never moved among each other
          part.hit ? <mark key={at}>{part.words}</mark> : <span key={at}>{part.words}</span>,
        )}
      </span>
      {hit.further > 0 && <span className="hit__further">还有 {hit.further} 处</span>}
    </div>
  )
}
