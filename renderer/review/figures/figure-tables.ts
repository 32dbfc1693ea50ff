import type { DaySpan, Figure, FigureKey, FigureLine } from '../../../shared/review/figure'
import { figureTitles } from '../../../shared/review/figure'
import { courseStep, courseWords } from '../../../shared/review/figure-periods'
import type { CopiedTable } from '../../../shared/review/figure-table'
import { differenceWords, valueWords } from '../../../shared/review/figure-words'
import { weekdayWords } from '../../../shared/time/office-time'

export const hours = Array.from({ length: 24 }, (_, hour) => String(hour).padStart(2, '0'))

/** As they are shown and copied: what is told in a few numbers first. */
export const shownOrder: readonly FigureKey[] = [
  'entries',
  'recording',
  'incidents',
  'closing',
  'reports',
  'handovers',
  'course',
  'channel',
  'urgency',
  'unit',
  'officer',
  'class',
  'grade',
  'hours',
]

export function titleOf(key: FigureKey, span: DaySpan): string {
  return key === 'course' ? courseWords[courseStep(span)] : figureTitles[key]
}

/** A figure as the cells that are copied. */
export function copiedFigure({ key, lines }: Figure, span: DaySpan): CopiedTable {
  const title = titleOf(key, span)
  if (key === 'hours') return { title, rows: hourRows(lines) }
  const rows = lines.map((line) => [
    line.words,
    valueWords(line.now, line.unit),
    line.before === null && line.unit === 'count' ? '' : valueWords(line.before, line.unit),
    differenceWords(line),
  ])
  return { title, rows: [['项目', '本期', '上期', '增减'], ...rows] }
}

function hourRows(lines: readonly FigureLine[]): string[][] {
  const counts = new Map(lines.map(({ key, now }) => [key, now ?? 0]))
  return [
    ['', ...hours.map((hour) => `${Number(hour)} 时`)],
    ...weekdayWords.map((day, index) => [day, ...hours.map((hour) => String(counts.get(`${index + 1}-${hour}`) ?? 0))]),
  ]
}
