/** Two neighbouring characters of a text, as compared: folded code points. */
export interface TextPair {
  first: number
  second: number
}

/**
 * Phrases that every call has: who speaks to whom, forms of reporting, parts of the day. They say nothing about the matter.
 * Longer ones first where one begins another.
 */
const STOP_PHRASES = [
  '来电 去电 来访 来函 来人 电话 您好 你好 同志 先生 女士 市民 居民 群众 网民',
  '反映 反应 投诉 咨询 询问 请问 请求 要求 希望 建议 报告 报道 报讯 通报 转告',
  '表示 据了解 了解 据悉 得知 告知 介绍 记者 消息 截至 目前 现在 已经 正在',
  '值班室 值班员 值班 主任 办公室 有关 相关 部门 单位 领导 负责人 人员 工作 处理',
  '情况 问题 事件 事情 现场 发生 出现 进行 造成 原因 当时 其中 左右 附近 以及',
  '我们 他们 什么 怎么 没有 一个 一起 可能 需要 无法 及时 立即 随后 仍在 调查',
  '今天 今日 昨天 昨日 明天 凌晨 早上 上午 中午 下午 晚上 夜间 时许 北京时间',
].flatMap((line) => line.split(' '))
const STOPS = new RegExp(`(?:${STOP_PHRASES.join('|')}|[0-9０-９]+[年月日时点分秒])+`, 'gu')

/** Characters of grammar: a pair with one of them is chance. None of them is usual in names of places or people. */
const GRAMMAR = new Set(
  [...'的了着吗呢吧们您我你他她它是在被把这那也又还很并但'].map((character) => character.codePointAt(0)),
)

const FULL_WIDTH = 0xfee0

/**
 * The different pairs of neighbouring letters, figures or Chinese characters, whole code points; none reaches over
 * punctuation, a stop phrase, a date or a character of grammar. Upper and lower case, full and half width are alike.
 */
export function textPairs(text: string): TextPair[] {
  const pairs = new Map<string, TextPair>()
  for (const words of text.split(STOPS)) {
    let first = 0
    for (const character of words) {
      const second = folded(character.codePointAt(0) ?? 0)
      if (first > 0 && second > 0) pairs.set(`${first} ${second}`, { first, second })
      first = second
    }
  }
  return [...pairs.values()]
}

/** The ways in which a folded code point may be written: a, A, ａ, Ａ. */
export function writtenForms(code: number): number[] {
  const cases = code >= 0x61 && code <= 0x7a ? [code, code - 0x20] : [code]
  return code < 0x80 ? cases.flatMap((each) => [each, each + FULL_WIDTH]) : cases
}

/** A code point as it is compared; 0 for what parts words. */
function folded(code: number): number {
  if (code >= 0x4e00 && code <= 0x9fff) return GRAMMAR.has(code) ? 0 : code
  const narrow = code > 0xff00 && code < 0xff5f ? code - FULL_WIDTH : code
  if (narrow >= 0x41 && narrow <= 0x5a) return narrow + 0x20
  return isLetter(narrow) ? narrow : 0
}

function isLetter(code: number): boolean {
  if (code < 0x80) return (code >= 0x30 && code <= 0x39) || (code >= 0x61 && code <= 0x7a)
  return /^[\p{L}\p{N}]$/u.test(String.fromCodePoint(code))
}
