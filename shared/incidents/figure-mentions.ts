import { type CasualtyWord, casualtyWordsIn } from './casualty-words'
import { type CountInText, countsIn } from './counts-in-text'
import type { Measure } from './incident-kind'

/**
 * One place in a sentence where it tells a figure. `isPart`: of a figure told before (其中); `isNoun`: see `CasualtyWord`; `isAlone`:
 * no number stands there, one person is meant (司机受伤). `from` and `to` span the words it rests on.
 */
export interface Mention {
  measure: Measure
  figure: number | null
  upTo: number | null
  inexact: boolean
  isPart: boolean
  isNoun: boolean
  isAlone: boolean
  from: number
  to: number
}

/** What became of somebody may stand after a comma: 一名女子，不幸身亡; 8名工人用餐后，出现中毒. */
const CLAUSES = /(?<=[，,；;：:])(?!(?:均|都|已)?(?:被?不幸|被[烧砸压撞电淹炸]|当场|经抢救|抢救无效|先后|陆续|出现))/

/** Every figure of a sentence with plain digits, in order. */
export function mentionsIn(sentence: string, isPoisoning: boolean): Mention[] {
  let at = 0
  let last: Measure | null = null
  return withoutAges(sentence)
    .split(CLAUSES)
    .flatMap((clause) => {
      const from = at
      at += clause.length
      if (/不实|谣言|辟谣|误传/.test(clause)) return []
      const told = inClause(clause, isPoisoning)
      const before = last
      if (told.last !== undefined) last = told.last
      return told.mentions.map((mention) => {
        // 2人死亡，另6人送医，其中4人死亡: four of the six, and beside the two.
        const isPart = mention.isPart && !(mention.measure === 'dead' && before !== 'dead')
        return { ...mention, isPart, from: from + mention.from, to: from + mention.to }
      })
    })
}

/** 60岁的, 不满3岁: ages stand between a number and what became of people, and are no number of people. Places stay the same. */
function withoutAges(sentence: string): string {
  return sentence.replace(/(?:[不未]满)?\d{1,3}(?:多|余)?岁的?/g, (age) => '□'.repeat(age.length))
}

/** `last`: what the last number of the clause is told of, null where that is nothing of ours; undefined where it has no number. */
function inClause(clause: string, isPoisoning: boolean): { mentions: Mention[]; last?: Measure | null } {
  const isPart = /其中|包括|(?:伤者|伤员)中有?/.test(clause) && !clause.includes('在内')
  const short = shortForms(clause, isPart)
  const words = casualtyWordsIn(clause, isPoisoning)
  const counts = joined(countsIn(clause), clause)
  if (short.length === 0 && counts.length === 0) return { mentions: alone(words, clause) }
  const { mentions, last } = counted(words, counts, clause, isPart)
  // 17人死亡、1人重伤 has a short form in it, and more.
  const apart = mentions.filter((each) => short.every(({ from, to }) => to <= each.from || each.to <= from))
  const all = [...short, ...apart].sort((left, right) => left.from - right.from)
  return { mentions: all, last: short.length > 0 ? (all.at(-1)?.measure ?? null) : last }
}

/** The counts of a clause that say what became of people. */
function counted(
  words: readonly CasualtyWord[],
  counts: readonly CountInText[],
  clause: string,
  isPart: boolean,
): { mentions: Mention[]; last: Measure | null } {
  const found = isWordFirst(words, counts, clause)
    ? counts.map((count) => wordBefore(words, count, clause))
    : wordsAfter(words, counts)
  // People who were got out are no longer trapped.
  const isRescue = /救出|获救|解救|脱困/.test(clause)
  const mentions = counts.flatMap((count, index) => {
    const word = found[index]
    if (!word || (isRescue && word.measure === 'trapped')) return []
    const { figure, upTo, inexact } = count
    const span = { from: Math.min(count.from, word.from), to: Math.max(count.to, word.to) }
    return [{ measure: word.measure, figure, upTo, inexact, isPart, isNoun: word.isNoun, isAlone: false, ...span }]
  })
  return { mentions, last: found.at(-1)?.measure ?? null }
}

/** What may stand between 死亡 and its number: 死亡人数已升至 12 人, 中毒的学生为 21 名. */
const LINK =
  /^(?:者|人员|人数|总数|群众)?(?:的?(?:学生|职工|工人|乘客|旅客|村民|儿童|人员|人数))?(?:已经|已|目前)?(?:上升|升|增|增加)?(?:至|到|达到|达|为|有|共|共有)?$/

/** Longer than any link. */
const LONGEST_LINK = 24

const isLinked = (word: CasualtyWord, count: CountInText, clause: string) =>
  word.to <= count.from && count.from - word.to <= LONGEST_LINK && LINK.test(clause.slice(word.to, count.from).trim())

/** 死亡 6 人受伤 3 人 reads from word to number, 6 人死亡 3 人受伤 the other way: the first of a clause tells. */
function isWordFirst(words: readonly CasualtyWord[], counts: readonly CountInText[], clause: string): boolean {
  const [word, count] = [words[0], counts[0]]
  return word !== undefined && count !== undefined && isLinked(word, count, clause)
}

function wordBefore(words: readonly CasualtyWord[], count: CountInText, clause: string): CasualtyWord | null {
  return words.findLast((word) => isLinked(word, count, clause)) ?? null
}

/** Characters between a number and what became of them, in which no other number stands. */
const LONGEST_GAP = 18

/** The word that says what became of each of the counts, as far as there is one. */
function wordsAfter(words: readonly CasualtyWord[], counts: readonly CountInText[]): (CasualtyWord | null)[] {
  let at = 0
  return counts.map((count, index) => {
    while ((words[at]?.from ?? Number.POSITIVE_INFINITY) < count.to) at += 1
    const [word, next] = [words[at], counts[index + 1]]
    if (!word || word.from - count.to > LONGEST_GAP || (next && next.from < word.from)) return null
    return word
  })
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

/** 3死4伤, 一死一伤, 两死两重伤. */
function shortForms(clause: string, isPart: boolean): Mention[] {
  const pattern = /([\d零一二两三四五六七八九十百]{1,8}) ?人? ?(死|伤|亡|重伤)(?![亡者员势口害情])/g
  return [...clause.matchAll(pattern)].flatMap((match): Mention[] => {
    const [all, numeral = '', what] = match
    const [count] = countsIn(`${numeral}人`)
    if (!count) return []
    const { figure, upTo, inexact } = count
    const span = { from: match.index, to: match.index + all.length }
    const measure = what === '伤' ? 'injured' : what === '重伤' ? 'gravely-injured' : 'dead'
    return [{ measure, figure, upTo, inexact, isPart, isNoun: false, isAlone: false, ...span }]
  })
}

const PERSON =
  '司机|驾驶员|驾驶人|骑车人|车主|男子|女子|老人|男童|女童|少年|少女|主人|女儿|儿子|母亲|父亲|妻子|丈夫|孙子|孙女|门卫|保安'
const AND = '和|跟|与|及|以及|、'
const persons = new RegExp(`(?:(?:${PERSON})(?:${AND})[^，。和跟与及、]{0,4})*(?:${PERSON})[^，。]{0,2}$`)
const person = new RegExp(PERSON, 'g')

/** 司机受伤, 驾驶员当场死亡, 母亲跟小女儿受伤: somebody who is mostly one, or several of them. */
function alone(words: readonly CasualtyWord[], clause: string): Mention[] {
  const [word] = words
  if (!word || word.isNoun || /[两双各均都皆等们]|分别/.test(clause)) return []
  const before = persons.exec(clause.slice(0, word.from))
  if (!before) return []
  const span = { from: before.index, to: word.to }
  return [
    {
      measure: word.measure,
      figure: before[0].match(person)?.length ?? 1,
      upTo: null,
      inexact: true,
      isPart: false,
      isNoun: false,
      isAlone: true,
      ...span,
    },
  ]
}
