import { channelForms } from '../../../shared/entries/channel'
import type { HitRow } from '../../../shared/search/search-contract'
import { whoWords } from '../../entries/row-words'

/** What a hit is: 来电, 指示; of an incident what the words stand in: 报告, 指示, 事件; 交接. */
export function kindWords({ kind, channel, place }: Pick<HitRow, 'kind' | 'channel' | 'place'>): string {
  if (kind === 'handover') return '交接'
  if (kind === 'entry') return channel === null ? '记录' : channelForms[channel].short
  if (/^(首报|续报|终报|报告)/.test(place)) return '报告'
  return /^(批示|指示)/.test(place) ? '指示' : '事件'
}

/** Who it came from; of an incident and a handover its number, too. */
export function titleWords(hit: Pick<HitRow, 'kind' | 'number' | 'title' | 'channel'>): string {
  const { kind, number, title, channel } = hit
  if (kind === 'entry') return channel === null ? title : whoWords({ channel, who: title })
  return `${number} ${title}`.trim()
}

/** 37; 1000+ where more were found than are counted; 1,000,000. */
export function countWords({ count, exact }: { count: number; exact: boolean }): string {
  const figure = count < 10_000 ? String(count) : count.toLocaleString('en')
  return exact ? figure : `${figure}+`
}

/** Characters shown before the first hit: on the smallest screen the line then still shows it. */
const BEFORE_HIT = 14

/** The words of a hit as its line begins with them: near enough to what was found that one sees it. */
export function lineParts(parts: HitRow['parts']): HitRow['parts'] {
  const [first, ...rest] = parts
  if (first === undefined || first.hit || rest.length === 0) return parts
  const characters = [...first.words]
  if (characters.length <= BEFORE_HIT) return parts
  return [{ words: `…${characters.slice(-BEFORE_HIT).join('')}`, hit: false }, ...rest]
}
