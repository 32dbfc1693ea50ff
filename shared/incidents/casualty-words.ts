import type { Measure } from './incident-kind'

/** A word that says what became of people, and where it stands in a text. */
export interface CasualtyWord {
  measure: Measure
  /** 死者, 伤员: people told of before, more often than not. */
  isNoun: boolean
  from: number
  to: number
}

/** Longer words first: 重伤 is not 伤, 不治身亡 is one death. */
const WORDS: readonly (readonly [Measure, string])[] = [
  [
    'dead',
    '当场死亡|不治身亡|抢救无效|没有生命体征|死亡|遇难(?!者)|丧生|身亡|殒命|丧命|罹难|遇害|溺亡|殉职|牺牲|[熏烧淹砸压撞炸摔电冻踩]死',
  ],
  ['gravely-injured', '受重伤|重伤|伤势严重|伤势较重|伤势危重|伤情危重|病情危重|生命垂危|病危'],
  ['poisoned', '食物中毒|煤气中毒|中毒'],
  ['missing', '下落不明|失去联系|失踪|失联'],
  ['trapped', '被困|受困|被埋'],
  ['injured', '轻微伤|轻伤|受伤|负伤|擦伤|[坠摔砸烧灼烫撞刺砍炸压轧咬]伤'],
  ['moved', '紧急转移|转移|疏散|撤离'],
]

const NOUNS: readonly (readonly [Measure, string])[] = [
  ['dead', '死者|遇难者|尸体|遗体'],
  ['injured', '伤者|伤员'],
]

/** Said of people who ate something only: where nobody is poisoned they mean nothing. */
const UNWELL = '身体不适|出现不适|感到不适|呕吐|腹泻|腹痛'

const patternsOf = (rows: typeof WORDS, isNoun: boolean) =>
  rows.map(([measure, words]) => ({ measure, isNoun, pattern: new RegExp(words, 'g') }))
const patterns = [...patternsOf(WORDS, false), ...patternsOf(NOUNS, true)]
const ofPoisoning = [...patterns, ...patternsOf([['poisoned', UNWELL]], false)]

const any = new RegExp(ofPoisoning.map(({ pattern }) => pattern.source).join('|'))

/** The words of a text, in order; where two overlap the one that starts first or is longer stays. */
export function casualtyWordsIn(text: string, isPoisoning: boolean): CasualtyWord[] {
  if (!any.test(text)) return []
  const found = (isPoisoning ? ofPoisoning : patterns).flatMap(({ measure, isNoun, pattern }) =>
    [...text.matchAll(pattern)].map((match): CasualtyWord => {
      return { measure, isNoun, from: match.index, to: match.index + match[0].length }
    }),
  )
  found.sort((left, right) => left.from - right.from || right.to - left.to)
  let reached = 0
  return found.filter((word) => {
    if (word.from < reached) return false
    reached = word.to
    return true
  })
}

const NONE = new RegExp(
  '(?:无|没有|未)(?:有|任何|一)?(?:(?:接到|收到|发现|造成|发生|出现)[^，。；,;]{0,8}?)?(?:人员|人)?' +
    '(伤亡|死伤|死亡|遇难|受伤|失踪|被困|中毒)',
  'g',
)

/** Nobody knows yet how many: that nothing was heard of is not none. */
const UNKNOWN =
  /(?:伤亡|人员|损失)情况(?:尚|还|暂|仍|目前)?(?:不明|不详|不清楚|未知|待核|在核|正在核)|不清楚(?:人员)?伤亡/

/** Whether a text says that the casualties are not known yet. */
export function isUnknown(text: string): boolean {
  return UNKNOWN.test(text)
}

/** 无人员伤亡, 没有人受伤, 未接到人员伤亡的报告: which measures a text says are none, with the words. */
export function saidToBeNone(text: string): { measure: Measure; words: string }[] {
  return [...text.matchAll(NONE)].flatMap(([words, what = '']) =>
    (NONE_OF[what] ?? []).map((measure) => ({ measure, words })),
  )
}

const NONE_OF: Record<string, readonly Measure[]> = {
  伤亡: ['dead', 'injured'],
  死伤: ['dead', 'injured'],
  死亡: ['dead'],
  遇难: ['dead'],
  受伤: ['injured'],
  失踪: ['missing'],
  被困: ['trapped'],
  中毒: ['poisoned'],
}
