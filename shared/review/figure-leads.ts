import { accountId } from '../accounts/account'
import { channel } from '../entries/channel'
import { urgency } from '../entries/entry'
import { type SearchFilter, wholeLog } from '../search/search-filter'
import { type DaySpan, type FigureKey, LATE_RECORDING_MINUTES } from './figure'
import { instantsOf, pointSpan } from './figure-periods'

/** The number that was pressed: a line of a figure in a period. */
export interface PressedNumber {
  figure: FigureKey
  line: string
  span: DaySpan
}

/** Struck entries are not counted, but where they are what is counted. */
const counted: SearchFilter = { ...wholeLog, kinds: ['entry'], statuses: ['open', 'in-progress', 'closed'] }

/**
 * What a search is narrowed to so that it finds what a number counts; null: no filter says it, the records are to be asked for one by
 * one (`figures.records`).
 */
export function filterOf({ figure, line, span }: PressedNumber, zone: string): SearchFilter | null {
  const within = { ...counted, ...instantsOf(span, zone) }
  switch (figure) {
    case 'course':
      return { ...counted, ...instantsOf(pointSpan(Number(line), span), zone) }
    case 'channel':
      return { ...within, channels: [channel.parse(line)] }
    case 'urgency':
      return { ...within, urgencies: [urgency.parse(line)] }
    case 'unit':
      return { ...within, unit: line }
    case 'officer':
      return { ...within, officer: accountId.parse(line) }
    case 'hours': {
      const [weekday = '', hour = ''] = line.split('-')
      return { ...within, weekday: Number(weekday), hour: Number(hour) }
    }
    case 'recording':
      return { ...within, recordedAfterMinutes: LATE_RECORDING_MINUTES }
    case 'entries':
      return line === 'struck' ? { ...within, statuses: ['struck'] } : within
    case 'closing':
      return closingFilter(line, within)
    default:
      return null
  }
}

function closingFilter(line: string, within: SearchFilter): SearchFilter | null {
  if (line === 'closed') return { ...within, statuses: ['closed'] }
  return line === 'unclosed' ? { ...within, statuses: ['open', 'in-progress'] } : null
}
