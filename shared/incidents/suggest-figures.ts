import { figureFault, MOST_PEOPLE } from './casualties'
import { isUnknown, saidToBeNone } from './casualty-words'
import { withPlainDigits } from './counts-in-text'
import { type Mention, mentionsIn } from './figure-mentions'
import { type Measure, measure } from './incident-kind'

/** A figure found in a text, to be offered; never applied unasked. `why` are the words it rests on. See `CountInText`. */
export interface SuggestedFigure {
  measure: Measure
  figure: number | null
  upTo: number | null
  inexact: boolean
  why: string
}

/** Sentences that tell of other events: since a time, last year, a year without a month. */
const OTHER_TIMES =
  /以来|年来|每年|从未|从来没有|去年|前年|往年|上年|同期|历史上|曾(?:经)?(?:发生|造成|导致)|\d{4}年(?!\s*\d{1,2}月)/

const SENTENCES = /(?<=[。！？!?\n])/

/** Somebody ate or drank it: then to vomit is to be poisoned. */
const EATEN = /中毒|误食|投毒|亚硝酸盐/

/** 五人全部遇难, 无人生还: those called injured while they were got out are among the dead. */
const ALL_DIED = /(?:全部|全都|均)(?:当场|已经?|不幸)?(?:死亡|遇难|身亡|丧生)|无(?:人|一)生还/

/**
 * Casualty figures that a text tells, at most one for each measure. Within a sentence figures of one measure add up (one died at
 * once, another in hospital); those after 其中 are part of others, and 死者, 伤员 are those told of already. Of several sentences the
 * largest holds, since reports repeat themselves and grow. Gravely injured who are part of the injured are taken off them.
 */
export function suggestFigures(text: string): SuggestedFigure[] {
  const plain = withPlainDigits(text)
  const isPoisoning = EATEN.test(plain)
  const allDied = ALL_DIED.test(plain)
  let at = 0
  const told = plain.split(SENTENCES).map((sentence) => {
    const original = text.slice(at, at + sentence.length)
    at += sentence.length
    if (OTHER_TIMES.test(sentence)) return []
    // 十亿人 is a slip, or no number of people: nothing that could not be written down is offered.
    const mentions = mentionsIn(sentence, isPoisoning).filter(({ figure, measure: of, isNoun }) => {
      return (figure ?? 0) <= MOST_PEOPLE && !(allDied && of === 'injured' && isNoun)
    })
    return bySentence(mentions, original)
  })
  const now = isUnknown(plain) ? [] : plain.split(SENTENCES).filter((sentence) => !OTHER_TIMES.test(sentence))
  const none = now.flatMap(saidToBeNone).map(({ measure: of, words }) => toNone(of, words))
  const loss = lossIn(plain, text)
  const all = [...told.flat(), ...(loss ? [asTold(loss)] : []), ...none.map(asTold)]
  const chosen = new Map(
    measure.options.flatMap((of) => {
      const most = largest(all.filter((each) => each.measure === of))
      return most ? [[of, most] as const] : []
    }),
  )
  return [...chosen.values()].map((each) => withoutPart(each, chosen.get('gravely-injured')))
}

function toNone(of: Measure, words: string): SuggestedFigure {
  return { measure: of, figure: 0, upTo: null, inexact: false, why: words }
}

/** `whole`: what the sentence says before a part is taken off; `isPart`: it is part of what another sentence says. */
interface Told {
  suggested: SuggestedFigure
  measure: Measure
  whole: number | null
  isPart: boolean
}

function asTold(suggested: SuggestedFigure): Told {
  return { suggested, measure: suggested.measure, whole: suggested.figure, isPart: false }
}

/** Of several sentences that say as much the one that tells the parts apart. */
function largest(told: readonly Told[]): Told | undefined {
  const size = ({ whole }: Told) => whole ?? -1
  return told.toSorted((one, other) => size(other) - size(one) || figureOf(one) - figureOf(other))[0]
}

const figureOf = ({ suggested }: Told) => suggested.figure ?? -1

/** 2人受伤。伤者中有1人伤势较重: the gravely injured of another sentence are among the injured. */
function withoutPart({ suggested, measure: of, whole }: Told, part: Told | undefined): SuggestedFigure {
  const { figure } = suggested
  if (of !== 'injured' || !part?.isPart || figure === null || figure !== whole || figureOf(part) > figure)
    return suggested
  const why = `${suggested.why}；${part.suggested.why}`
  return { ...suggested, figure: figure - figureOf(part), upTo: null, why }
}

/** The figures of one sentence, measure by measure. */
function bySentence(mentions: readonly Mention[], sentence: string): Told[] {
  // Figures that follow each other, and numbers of all (人数), are told one instead of the other.
  const isGrowing = /升至|增至|上升|增加[至到]|人数/.test(sentence)
  const totals = measure.options.flatMap((of) => {
    const told = wholes(mentions.filter((each) => each.measure === of))
    const counted = isGrowing
      ? told.toSorted((left, right) => (right.figure ?? 0) - (left.figure ?? 0)).slice(0, 1)
      : told
    const [first, ...others] = counted.map((each) => asFigure(each, sentence))
    return first ? [others.reduce(plus, first)] : []
  })
  const part = mentions.find((each) => each.measure === 'gravely-injured' && each.isPart)
  const hasWhole = totals.some(({ measure: of }) => of === 'injured')
  return totals.map((total) => {
    const told = asTold(total)
    if (total.measure === 'gravely-injured') return { ...told, isPart: part !== undefined && !hasWhole }
    if (total.measure !== 'injured' || !part || total.figure === null || (part.figure ?? 0) > total.figure) return told
    const why = `${total.why}，其中${sentence.slice(part.from, part.to)}`
    return { ...told, suggested: { ...total, figure: total.figure - (part.figure ?? 0), upTo: null, why } }
  })
}

/** Those that tell most surely, and not a part of something; what is less sure counts only where nothing else is told. */
function wholes(mentions: readonly Mention[]): readonly Mention[] {
  const whole = mentions.filter(({ isPart }) => !isPart)
  const numbered = whole.filter(({ isAlone }) => !isAlone)
  const verbs = numbered.filter(({ isNoun }) => !isNoun)
  return [verbs, numbered, whole, mentions].find(({ length }) => length > 0) ?? []
}

function asFigure({ measure: of, figure, upTo, inexact, from, to }: Mention, sentence: string): SuggestedFigure {
  return { measure: of, figure, upTo, inexact, why: sentence.slice(from, to) }
}

function plus(sum: SuggestedFigure, more: SuggestedFigure): SuggestedFigure {
  // What has no number (数百人) adds nothing that could be counted.
  if (more.figure === null) return sum
  if (sum.figure === null) return { ...more, why: `${sum.why}；${more.why}` }
  const upTo = sum.upTo === null && more.upTo === null ? null : (sum.upTo ?? sum.figure) + (more.upTo ?? more.figure)
  const inexact = sum.inexact || more.inexact
  return { ...sum, figure: sum.figure + more.figure, upTo, inexact, why: `${sum.why}；${more.why}` }
}

/** 直接经济损失约 1200 万元, as yuan. */
function lossIn(plain: string, text: string): SuggestedFigure | null {
  const match =
    /(?:直接)?(?:经济|财产)损失(?:[达为共]|初步估计)*(约|近|超过|逾|至少)?([\d,.]+)(余|多)?([万亿]?)(余|多)?元/.exec(
      plain,
    )
  if (!match) return null
  const [all, about, number = '', more, unit, over] = match
  const size = unit === '亿' ? 1e8 : unit === '万' ? 1e4 : 1
  const figure = Math.round(Number(number.replaceAll(',', '')) * size)
  if (figureFault('loss', figure) !== null) return null
  const inexact = [about, more, over].some((each) => each !== undefined)
  return { measure: 'loss', figure, upTo: null, inexact, why: text.slice(match.index, match.index + all.length) }
}
