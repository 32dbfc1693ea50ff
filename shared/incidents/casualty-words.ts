import type { Measure } from './incident-kind'

/** A word that says what became of people, and where it stands in a text. */
export interface CasualtyWord {
  measure: Measure
  from: number
  to: number
}

/** Longer words first: 重伤 is not 伤, 不治身亡 is one death. */
const WORDS: readonly (readonly [Measure, string])[] = [
  ['dead', '当场死亡|不治身亡|抢救无效|没有生命体征|死亡|遇难|丧生|身亡|罹难|遇害|溺亡|殉职|牺牲|死者|尸体|遗体'],
  ['gravely-injured', '受重伤|重伤|伤势严重|伤势较重|伤势危重|伤情危重|病情危重|生命垂危|病危'],
  ['poisoned', '食物中毒|煤气中毒|中毒'],
  ['missing', '下落不明|失去联系|失踪|失联'],
  ['trapped', '被困|受困|被埋'],
  ['injured', '轻微伤|轻伤|受伤|负伤|擦伤|[坠摔砸烧灼烫撞刺砍炸压轧咬]伤|伤者|伤员'],
  ['moved', '紧急转移|转移|疏散|撤离'],
]

/** Said of people who ate something only: where nobody is poisoned they mean nothing. */
const UNWELL = '身体不适|出现不适|感到不适'

const patterns = WORDS.map(([measure, words]) => [measure, new RegExp(words, 'g')] as const)
const unwell = new RegExp(UNWELL, 'g')

/** The words of a text, in order; where two overlap the one that starts first or is longer stays. */
export function casualtyWordsIn(text: string, isPoisoning: boolean): CasualtyWord[] {
  const all: readonly (readonly [Measure, RegExp])[] = isPoisoning ? [...patterns, ['poisoned', unwell]] : patterns
  const found = all.flatMap(([measure, pattern]) =>
    [...text.matchAll(pattern)].map((match): CasualtyWord => {
      return { measure, from: match.index, to: match.index + match[0].length }
    }),
  )
  found.sort((left, right) => left.from - right.from || right.to - left.to)
  return found.filter((word, index) => !found.slice(0, index).some((before) => before.to > word.from))
}

/** 无人员伤亡, 没有人受伤: which measures a text says are none, with the words. */
export function saidToBeNone(text: string): { measure: Measure; words: string }[] {
  const none =
    /(?:无|没有|未有|未造成|没有造成|没造成|未发生|未发现)(?:造成|发生|任何|一)?(?:人员|人)?(伤亡|死亡|遇难|受伤|失踪|被困|中毒)/g
  return [...text.matchAll(none)].flatMap(([words, what = '']) =>
    (NONE_OF[what] ?? []).map((measure) => ({ measure, words })),
  )
}

const NONE_OF: Record<string, readonly Measure[]> = {
  伤亡: ['dead', 'injured'],
  死亡: ['dead'],
  遇难: ['dead'],
  受伤: ['injured'],
  失踪: ['missing'],
  被困: ['trapped'],
  中毒: ['poisoned'],
}
