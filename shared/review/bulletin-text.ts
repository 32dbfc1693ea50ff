import type { DaySpan, Figure, FigureKey, FigureLine } from './figure'
import { CLOSED_WITHIN_HOURS, LATE_RECORDING_MINUTES } from './figure'
import { spanWords } from './figure-periods'
import { differenceWords, NOTHING, valueWords } from './figure-words'

/** What a bulletin is written from. A figure that could not be read is said to be missing, never taken for none. */
export interface BulletinFacts {
  office: string
  span: DaySpan
  before: DaySpan | null
  figures: Partial<Record<FigureKey, Figure>>
}

/** Units named in the text. */
const MOST_NAMED_UNITS = 5

/** 月度通报 as plain text: what the figures say and nothing else; what is asked for next month is left to whoever signs it. */
export function bulletinText(facts: BulletinFacts): string {
  const { office, span, before } = facts
  const held = before === null ? '' : `\n（与${spanWords(before)}相比）`
  return [
    `${office}值班情况通报\n${spanWords(span)}${held}`,
    `一、基本情况\n${paragraphs(basics(facts))}`,
    `二、突发事件与报送\n${paragraphs(incidents(facts))}`,
    `三、交接班\n${paragraphs(handovers(facts))}`,
    `四、存在问题\n${paragraphs(problems(facts))}`,
    '五、下月要求\n',
  ].join('\n\n')
}

const paragraphs = (lines: readonly string[]) => lines.map((line) => `　　${line}`).join('\n')

function basics(facts: BulletinFacts): string[] {
  const all = lineOf(facts, 'entries', 'all')
  const share = lineOf(facts, 'recording', 'share')
  const closed = lineOf(facts, 'closing', 'closed')
  return [
    all ? `共登记值班记录 ${said(all, '条')}。` : missing('值班记录总量'),
    listWords(facts, 'channel', '条', '按来文来电方式'),
    listWords(facts, 'urgency', '条', '按紧急程度'),
    ...unitWords(facts),
    share
      ? `${LATE_RECORDING_MINUTES} 分钟内登记的占 ${plain(share)}，接报到登记的中位数为 ${plainOf(facts, 'recording', 'middle')}。`
      : missing('登记及时情况'),
    closed
      ? `已办结 ${said(closed, '条')}，${CLOSED_WITHIN_HOURS} 小时内办结的占 ${plainOf(facts, 'closing', 'in-time')}，办结时要素齐全的占 ${plainOf(facts, 'closing', 'complete')}。`
      : missing('办结情况'),
  ]
}

function unitWords(facts: BulletinFacts): string[] {
  const figure = facts.figures.unit
  if (!figure) return [missing('来电来文单位')]
  const named = figure.lines.slice(0, MOST_NAMED_UNITS).map(({ words, now }) => `${words} ${now ?? 0} 条`)
  return named.length === 0 ? [] : [`来电来文较多的单位：${named.join('、')}。`]
}

function incidents(facts: BulletinFacts): string[] {
  const opened = lineOf(facts, 'incidents', 'opened')
  if (!opened) return [missing('突发事件')]
  const closed = lineOf(facts, 'incidents', 'closed')
  const first = `立突发事件 ${said(opened, '起')}，办结 ${closed?.now ?? 0} 起。`
  if ((opened.now ?? 0) === 0) return [first]
  return [
    first,
    listWords(facts, 'class', '起', '按类别'),
    listWords(facts, 'grade', '起', '按等级'),
    reportWords(facts, 'phone', '电话'),
    reportWords(facts, 'written', '书面'),
  ]
}

function reportWords(facts: BulletinFacts, means: 'phone' | 'written', word: string): string {
  const due = lineOf(facts, 'reports', means)
  if (!due) return missing(`${word}首报`)
  if ((due.now ?? 0) === 0) return `应${word}首报的：${NOTHING}。`
  const late = lineOf(facts, 'reports', `${means}-late`)?.now ?? 0
  const share = plainOf(facts, 'reports', `${means}-share`)
  const middle = plainOf(facts, 'reports', `${means}-middle`)
  return `应${word}首报 ${due.now} 起，按时的占 ${share}，超时 ${late} 起，接报到${word}首报的中位数为 ${middle}。`
}

function handovers(facts: BulletinFacts): string[] {
  const sheets = lineOf(facts, 'handovers', 'sheets')
  if (!sheets) return [missing('交接班情况')]
  const count = (line: string) => lineOf(facts, 'handovers', line)?.now ?? 0
  return [
    `交接班 ${said(sheets, '次')}，按时接班的占 ${plainOf(facts, 'handovers', 'share')}，迟接班 ${count('late')} 次。`,
    `交接事项 ${count('items')} 项，其中再次结转 ${count('carried')} 项。`,
  ]
}

/** What is counted against the room, where there is any; each a fact with its number. */
const faults: readonly (readonly [figure: FigureKey, line: string, words: string, unit: string])[] = [
  ['reports', 'phone-late', '电话首报超时', '起'],
  ['reports', 'written-late', '书面首报超时', '起'],
  ['recording', 'late', `接报 ${LATE_RECORDING_MINUTES} 分钟后才登记`, '条'],
  ['closing', 'gaps', '办结时缺要素', '条'],
  ['closing', 'slow', `超过 ${CLOSED_WITHIN_HOURS} 小时才办结`, '条'],
  ['closing', 'unclosed', '至今未办结', '条'],
  ['handovers', 'late', '迟接班', '次'],
  ['handovers', 'carried', '交接事项再次结转', '项'],
]

function problems(facts: BulletinFacts): string[] {
  const found = faults.flatMap(([figure, line, words, unit]) => {
    const found = lineOf(facts, figure, line)
    return found && (found.now ?? 0) > 0 ? [`${words} ${said(found, unit)}`] : []
  })
  const unread = faults.some(([figure]) => !facts.figures[figure])
  const last = unread ? [missing('部分项目')] : []
  if (found.length === 0 && !unread) return ['统计范围内没有超时、迟登、缺要素、迟接班和未办结的。']
  return [...found.map((words, index) => `${index + 1}. ${words}。`), ...last]
}

/** 来电 53 条、传真 6 条: those there are. */
function listWords(facts: BulletinFacts, key: FigureKey, unit: string, head: string): string {
  const figure = facts.figures[key]
  if (!figure) return missing(head)
  const named = figure.lines.filter(({ now }) => (now ?? 0) > 0).map(({ words, now }) => `${words} ${now} ${unit}`)
  return `${head}：${named.length === 0 ? NOTHING : named.join('、')}。`
}

function lineOf({ figures }: BulletinFacts, figure: FigureKey, line: string): FigureLine | undefined {
  return figures[figure]?.lines.find(({ key }) => key === line)
}

/** 83 条，比上期增 12（16.9%） */
function said(line: FigureLine, unit: string): string {
  const difference = differenceWords(line)
  return `${valueWords(line.now, 'count')} ${unit}${difference === '' ? '' : `，比上期${difference}`}`
}

const plain = ({ now, unit }: FigureLine) => valueWords(now, unit)

function plainOf(facts: BulletinFacts, figure: FigureKey, line: string): string {
  const found = lineOf(facts, figure, line)
  return found ? plain(found) : NOTHING
}

function missing(what: string): string {
  return `${what}：没有统计出来。`
}
