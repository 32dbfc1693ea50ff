import type { RecordRef } from '../search/search-filter'
import { formatClockBeside } from '../time/office-time'
import { answererWords } from './mark-words'
import type { Comment, HeadInstruction, Returned } from './marks'
import type { ReviewLine } from './timeline-contract'

/** Records that somebody read within so many ms of each other are one line. */
const ONE_SITTING = 10 * 60_000

/** So many are named in it. */
const MOST_NAMED = 3
/** The record that the timeline is about, among others. */
const THE_SUBJECT = '本事件'

/** 已阅 of one record; UTC ms. */
export interface Reading {
  record: RecordRef
  by: string
  byName: string
  at: number
}

/** What was said in reviewing records, each list oldest first. */
export interface SaidInReview {
  reads: readonly Reading[]
  comments: readonly (Comment & { record: RecordRef })[]
  returns: readonly Returned[]
  instructions: readonly HeadInstruction[]
}

/** How it is told. `nameOf`: 0418, 事 0031; empty for the record that the timeline is about. */
export interface MarksTold {
  nameOf: (record: RecordRef) => string
  now: number
  zone: string
}

/** What was said in reviewing, as lines of a timeline, oldest first: each when it was said, and each answer when it was given. */
export function markLines({ reads, comments, returns, instructions }: SaidInReview, told: MarksTold): ReviewLine[] {
  const name = (record: RecordRef) => spaced(told.nameOf(record))
  return [
    ...sittingsOf(reads).map((sitting) => sittingLine(sitting, told)),
    ...comments.map(({ id, at, record, byName, words }) =>
      lineOf(`comment:${id}`, at, record, `${byName}批注${name(record)}：${words}`),
    ),
    ...returns.flatMap((returned) => returnLines(returned, told)),
    ...instructions.flatMap((instruction) => instructionLines(instruction, told)),
  ].sort((one, other) => one.at - other.at)
}

/** A number stands apart from the words before it, and after it. */
const spaced = (name: string) => (/^\d/.test(name) ? ` ${name}` : name)
const between = (name: string) => (/\d$/.test(name) ? `${spaced(name)} ` : name)

function lineOf(key: string, at: number, record: RecordRef | null, words: string): ReviewLine {
  const oneLine = words.replace(/\s+/g, ' ').trim()
  // Who said it is in the words, and it was recorded when it was said.
  const bare = { second: '', measure: null, bar: null, byName: '' }
  return { key, kind: 'review', at, recordedAt: at, words: oneLine, record, ...bare }
}

function returnLines(returned: Returned, told: MarksTold): ReviewLine[] {
  const { id, at, record, byName, recorder, recorderName, words, answer, withdrawn } = returned
  const name = told.nameOf(record)
  const said = lineOf(`return:${id}`, at, record, `${byName}发回${spaced(name)}，由${recorderName}补充：${words}`)
  const measure = withdrawn ? ({ words: '已收回', tone: 'plain' } as const) : answerMeasure(returned, told)
  const lines = [measured(said, measure)]
  if (answer) {
    const who = answererWords(answer, { id: recorder, name: recorderName })
    const did =
      answer.how === 'amended'
        ? `${answer.byName}更正${spaced(name)}，答复发回：${answer.words}`
        : `${who}答复发回${name === '' ? '' : `的${spaced(name)}`}：${answer.words}`
    lines.push(lineOf(`return-answer:${id}`, answer.at, record, did))
  }
  if (withdrawn) {
    const what = name === '' ? '发回' : `对${between(name)}的发回`
    lines.push(lineOf(`withdrawal:${id}`, withdrawn.at, record, `${withdrawn.byName}收回${what}：${withdrawn.reason}`))
  }
  return lines
}

function instructionLines(instruction: HeadInstruction, told: MarksTold): ReviewLine[] {
  const { id, at, record, byName, owner, ownerName, words, answer } = instruction
  const name = told.nameOf(record)
  const about = name === '' ? '' : `就${between(name)}`
  const given = lineOf(`instruction:${id}`, at, record, `${byName}${about}批示${ownerName}办：${words}`)
  const lines = [measured(given, answerMeasure(instruction, told))]
  if (answer) {
    const who = answererWords(answer, { id: owner, name: ownerName })
    const what = name === '' ? '批示' : `${between(name)}的批示`
    lines.push(lineOf(`instruction-answer:${id}`, answer.at, record, `${who}答复${what}：${answer.words}`))
  }
  return lines
}

/** 10:12 答复, 17:00 前答复, 到期未答复, 未答复. */
function answerMeasure(
  { at, due, answer }: Pick<Returned, 'at' | 'due'> & { answer: { at: number } | null },
  { now, zone }: MarksTold,
): NonNullable<ReviewLine['measure']> {
  if (answer) {
    const isLate = due !== null && answer.at > due
    return { words: `${formatClockBeside(answer.at, at, zone)} 答复`, tone: isLate ? 'late' : 'met' }
  }
  if (due === null) return { words: '未答复', tone: 'plain' }
  if (due < now) return { words: '到期未答复', tone: 'late' }
  return { words: `${formatClockBeside(due, at, zone)} 前答复`, tone: 'plain' }
}

function measured(line: ReviewLine, measure: NonNullable<ReviewLine['measure']>): ReviewLine {
  return { ...line, measure, bar: measure.tone === 'late' ? 'overdue' : null }
}

/** What each person read without a longer pause. */
function sittingsOf(reads: readonly Reading[]): Reading[][] {
  const sittings: Reading[][] = []
  const running = new Map<string, Reading[]>()
  for (const read of reads) {
    const sitting = running.get(read.by)
    const before = sitting?.at(-1)
    if (sitting && before && read.at - before.at <= ONE_SITTING) sitting.push(read)
    else {
      const begun = [read]
      running.set(read.by, begun)
      sittings.push(begun)
    }
  }
  return sittings
}

/** 何知远已阅 0418; 何知远已阅 12 条：0418、0419、0420 等. */
function sittingLine(sitting: readonly Reading[], { nameOf }: MarksTold): ReviewLine {
  const [first] = sitting
  if (!first) throw new Error('nobody reads nothing')
  const key = `read:${first.by}:${first.record.id}`
  if (sitting.length === 1) {
    return lineOf(key, first.at, first.record, `${first.byName}已阅${spaced(nameOf(first.record))}`)
  }
  const names = sitting.map(({ record }) => nameOf(record) || THE_SUBJECT)
  const named = `${names.slice(0, MOST_NAMED).join('、')}${names.length > MOST_NAMED ? ' 等' : ''}`
  return lineOf(key, first.at, null, `${first.byName}已阅 ${sitting.length} 条：${named}`)
}
