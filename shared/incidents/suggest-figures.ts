import { type CasualtyWord, casualtyWordsIn, saidToBeNone } from './casualty-words'
import { type CountInText, countsIn, withPlainDigits } from './counts-in-text'
import { type Measure, measure } from './incident-kind'

/** A figure found in a text, to be offered; never applied unasked. `why` are the words it rests on. See `CountInText`. */
export interface SuggestedFigure {
  measure: Measure
  figure: number | null
  upTo: number | null
  inexact: boolean
  why: string
}

/** One place where a text tells a figure; `isPart`: of a figure told before (其中). */
interface Mention extends SuggestedFigure {
  isPart: boolean
}

/**
 * Casualty figures that a text tells, at most one for each measure. Within a sentence figures of one measure add up (one died at
 * once, another in hospital), those after 其中 are part of others; of several sentences the largest holds, since reports repeat
 * themselves and grow. Gravely injured who are part of the injured are taken off them.
 */
export function suggestFigures(text: string): SuggestedFigure[] {
  const plain = withPlainDigits(text)
  const isPoisoning = plain.includes('中毒')
  const sentences = plain.split(/(?<=[。！？!?\n])/)
  let at = 0
  const told = sentences.map((sentence) => {
    const original = text.slice(at, at + sentence.length)
    at += sentence.length
    return bySentence(mentionsIn(sentence, original, isPoisoning), sentence)
  })
  const none = saidToBeNone(plain).map(({ measure: of, words }) => ({ ...exactly(of, 0), why: words }))
  return measure.options.flatMap((of) => {
    const figures = [...told.flat(), lossIn(plain, text), ...none].filter((each) => each?.measure === of)
    const [largest] = figures
      .flatMap((each) => each ?? [])
      .sort((left, right) => (right.figure ?? -1) - (left.figure ?? -1))
    return largest ?? []
  })
}

function exactly(of: Measure, figure: number) {
  return { measure: of, figure, upTo: null, inexact: false }
}

/** 60 岁的, 3岁: ages stand between a number and what became of people, and are no number of people. */
const withoutAges = (sentence: string) =>
  sentence.replace(/(?:[不未]满)?\d+(?:多|余)?岁的?/g, (age) => '□'.repeat(age.length))

function mentionsIn(sentence: string, original: string, isPoisoning: boolean): Mention[] {
  const mentions: Mention[] = []
  let at = 0
  for (const clause of withoutAges(sentence).split(/(?<=[，,；;：:])/)) {
    const from = at
    at += clause.length
    if (/不实|谣言|辟谣|误传/.test(clause)) continue
    const isPart = /其中|包括/.test(clause) && !clause.includes('在内')
    for (const { measure: of, count, end } of pairsIn(clause, isPoisoning)) {
      const why = original.slice(from + Math.min(count.from, end.from), from + Math.max(count.to, end.to))
      const { figure, upTo, inexact } = count
      mentions.push({ measure: of, figure, upTo, inexact, why, isPart })
    }
  }
  return mentions
}

interface Pair {
  measure: Measure
  count: CountInText
  /** What the figure was joined with: a word, or itself in 3死4伤. */
  end: { from: number; to: number }
}

function pairsIn(clause: string, isPoisoning: boolean): Pair[] {
  const words = casualtyWordsIn(clause, isPoisoning)
  const counts = joined(countsIn(clause), clause)
  const short = shortForms(clause)
  if (short.length > 0) return short
  const [firstWord, firstCount] = [words[0], counts[0]]
  const pairs =
    firstWord && firstCount && firstWord.to <= firstCount.from && LINK.test(clause.slice(firstWord.to, firstCount.from))
      ? counts.flatMap((count) => wordBefore(words, count, clause))
      : counts.flatMap((count, index) => wordAfter(words, count, counts[index + 1], clause))
  // People who were got out are no longer trapped, nor dead or injured by that.
  return /救出|获救|解救|脱困/.test(clause) ? pairs.filter((pair) => pair.measure !== 'trapped') : pairs
}

/** What may stand between 死亡 and its number: 死亡人数已升至 12 人, 中毒的学生为 21 名. */
const LINK =
  /^(?:者|人员|人数|总数|群众)?(?:的?(?:学生|职工|工人|乘客|旅客|村民|儿童|人员|人数))?(?:已经|已|目前)?(?:上升|升|增|增加)?(?:至|到|达到|达|为|有|共|共有)?$/

function wordBefore(words: readonly CasualtyWord[], count: CountInText, clause: string): Pair[] {
  const word = words.findLast((each) => each.to <= count.from && LINK.test(clause.slice(each.to, count.from)))
  return word ? [{ measure: word.measure, count, end: word }] : []
}

/** Characters between a number and what became of them, in which neither another number nor a pause stands. */
const LONGEST_GAP = 18

function wordAfter(words: readonly CasualtyWord[], count: CountInText, next: CountInText | undefined, clause: string) {
  const word = words.find(({ from }) => from >= count.to)
  if (!word || word.from - count.to > LONGEST_GAP || (next && next.from < word.from)) return []
  return clause.slice(count.to, word.from).includes('、') ? [] : [{ measure: word.measure, count, end: word }]
}

/** 近50名儿童和3名老师: two numbers that share what is said next are one. */
function joined(counts: readonly CountInText[], clause: string): CountInText[] {
  const result: CountInText[] = []
  for (const count of counts) {
    const before = result.at(-1)
    const between = before ? clause.slice(before.to, count.from) : ''
    if (before && /^[^，。、和及与死伤亡毒困]{1,6}(?:和|及|以及|与|、)$/.test(between)) {
      const figure = before.figure === null || count.figure === null ? null : before.figure + count.figure
      const inexact = before.inexact || count.inexact
      result[result.length - 1] = { from: before.from, to: count.to, figure, upTo: null, inexact }
    } else result.push(count)
  }
  return result
}

/** 3死4伤, 一死一伤, 五死. */
function shortForms(clause: string): Pair[] {
  const pattern = /([\d零一二两三四五六七八九十百]+)人?([死伤亡])(?![亡者员势口害情])/g
  return [...clause.matchAll(pattern)].flatMap((match) => {
    const [all, numeral = '', what] = match
    const place = { from: match.index, to: match.index + all.length }
    const [count] = countsIn(`${numeral}人`)
    return count
      ? [{ measure: what === '伤' ? 'injured' : 'dead', count: { ...count, ...place }, end: place } as const]
      : []
  })
}

/** The figures of one sentence, measure by measure. */
function bySentence(mentions: readonly Mention[], sentence: string): SuggestedFigure[] {
  const isGrowing = /升至|增至|上升|增加[至到]/.test(sentence)
  const totals = measure.options.flatMap((of) => {
    const whole = mentions.filter((each) => each.measure === of && !each.isPart)
    const told = whole.length > 0 ? whole : mentions.filter((each) => each.measure === of)
    const [first, ...others] = isGrowing
      ? told.toSorted((left, right) => (right.figure ?? 0) - (left.figure ?? 0)).slice(0, 1)
      : told
    return first ? [others.reduce<SuggestedFigure>(plus, withoutPart(first))] : []
  })
  const part = mentions.find((each) => each.measure === 'gravely-injured' && each.isPart)
  return totals.map((total) => {
    if (total.measure !== 'injured' || !part || total.figure === null || (part.figure ?? 0) > total.figure) return total
    return { ...total, figure: total.figure - (part.figure ?? 0), upTo: null, why: `${total.why}，其中${part.why}` }
  })
}

function withoutPart({ measure: of, figure, upTo, inexact, why }: Mention): SuggestedFigure {
  return { measure: of, figure, upTo, inexact, why }
}

function plus(sum: SuggestedFigure, more: SuggestedFigure): SuggestedFigure {
  // What has no number (数百人) adds nothing that could be counted.
  if (more.figure === null) return sum
  if (sum.figure === null) return { ...more, why: `${sum.why}；${more.why}` }
  const upTo = sum.upTo === null && more.upTo === null ? null : (sum.upTo ?? sum.figure) + (more.upTo ?? more.figure)
  return {
    ...sum,
    figure: sum.figure + more.figure,
    upTo,
    inexact: sum.inexact || more.inexact,
    why: `${sum.why}；${more.why}`,
  }
}

/** 直接经济损失约 1200 万元, as yuan. */
function lossIn(plain: string, text: string): SuggestedFigure | null {
  const match =
    /直接(?:经济|财产)?损失(?:[达为共]|初步估计)*(约|近|超过|逾|至少)?([\d,.]+)(余|多)?([万亿]?)(余|多)?元/.exec(plain)
  if (!match) return null
  const [all, about, number = '', more, unit, over] = match
  const size = unit === '亿' ? 1e8 : unit === '万' ? 1e4 : 1
  const figure = Math.round(Number(number.replaceAll(',', '')) * size)
  if (!Number.isFinite(figure)) return null
  const inexact = [about, more, over].some((each) => each !== undefined)
  return { measure: 'loss', figure, upTo: null, inexact, why: text.slice(match.index, match.index + all.length) }
}
