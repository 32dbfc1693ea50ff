import type { IncidentPaper, PaperOffice, PaperRow } from '../incidents/incident-paper'
import { dayOf, formatClock, formatClockBeside, formatDayFull, formatDayWeekday } from '../time/office-time'
import type { LineView, ReviewLine } from './timeline-contract'

const MINUTE = 60_000

/** The timeline as it is shown, on paper. */
export function timelinePrint(view: LineView, { name, zone }: PaperOffice): IncidentPaper {
  const told = view.lines.filter(({ kind }) => kind !== 'silence').length
  const late = view.lines.filter(({ measure }) => measure?.tone === 'late').length
  return {
    office: name,
    title: view.title === '' ? '值班时间线' : `${view.title}时间线`,
    number: spanWords(view, zone),
    mark: late === 0 ? `${told} 条` : `${told} 条，迟或到期未办 ${late} 处`,
    pending: '',
    facts: [],
    paragraphs: [],
    signed: [],
    tables: [
      {
        kind: 'timeline',
        title: '经过',
        note: '记于：记录的时间与发生的时间不在同一分钟',
        heads: ['时间', '内容', '用时、记录'],
        rows: rowsByDay(view.lines, zone),
      },
    ],
    notes: view.more ? [`只印最早的 ${told} 条，其后的没有印。`] : [],
    zone,
  }
}

/** 2026年7月18日 03:00—04:30; 2026年7月18日 全天; 2026年7月18日 22:10—2026年7月19日 08:03. */
export function spanWords({ from, until }: { from: number; until: number }, zone: string): string {
  const last = until - 1
  const day = formatDayFull(from, zone)
  if (dayOf(from, zone) !== dayOf(last, zone)) {
    const end = formatClock(until, zone)
    return `${day} ${formatClock(from, zone)}—${formatDayFull(last, zone)} ${end === '00:00' ? '24:00' : end}`
  }
  const isWhole = formatClock(from, zone) === '00:00' && formatClock(until, zone) === '00:00'
  return isWhole ? `${day} 全天` : `${day} ${clockSpan({ from, until }, zone)}`
}

/** 03:00—04:30; the end of the day is told as 24:00. */
export function clockSpan({ from, until }: { from: number; until: number }, zone: string): string {
  const end = formatClock(until, zone)
  return `${formatClock(from, zone)}—${end === '00:00' && until > from ? '24:00' : end}`
}

/** A row for each day that begins, then its lines with the time of day alone. */
function rowsByDay(lines: readonly ReviewLine[], zone: string): PaperRow[] {
  let day = Number.NaN
  return lines.flatMap((line) => {
    const row = rowOf(line, zone)
    const its = dayOf(line.at, zone)
    if (its === day) return [row]
    day = its
    return [{ cells: [formatDayWeekday(line.at, zone), '', ''], overrun: false }, row]
  })
}

function rowOf(line: ReviewLine, zone: string): PaperRow {
  const { at, recordedAt, words, second, measure, byName, kind } = line
  if (kind === 'silence') return { cells: ['—', words, '—'], overrun: false }
  // Of an entry its second line says so already.
  const isLater = kind !== 'entry' && byName !== '' && Math.floor(at / MINUTE) !== Math.floor(recordedAt / MINUTE)
  const recorded = isLater ? `${byName}　记于 ${formatClockBeside(recordedAt, at, zone)}` : byName
  const content = second === '' ? words : `${words}。${second}`
  const beside = [measure?.words ?? '', recorded].filter((part) => part !== '').join('　')
  return {
    cells: [formatClock(at, zone), content, beside],
    overrun: measure?.tone === 'late' || (kind === 'clock' && line.bar === 'overdue'),
  }
}
