/** An earlier entry as one compares by it. */
export interface Candidate {
  id: string
  text: string
  /** UTC ms */
  at: number
  phone?: string
  place?: string
}

/** `spans` are the stretches [start, end) of the candidate's text that the query has too, as UTF-16 offsets. */
export interface Similar {
  id: string
  score: number
  spans: [number, number][]
}

/** Phrases that every call has: they say nothing about the matter. */
const STOP_PHRASES = [
  '来电',
  '反映',
  '值班',
  '您好',
  '你好',
  '我们',
  '请问',
  '询问',
  '什么',
  '现在',
  '目前',
  '已经',
  '情况',
  '人员',
  '现场',
  '报告',
  '要求',
  '希望',
  '表示',
  '有关',
  '相关',
  '部门',
  '工作',
  '进行',
  '时候',
  '一个',
  '居民',
  '群众',
  '电话',
  '同志',
]

/** Fewer common pairs of characters than this are chance. */
const LEAST_SHARED = 4
/** Of the shorter text, this share must be common, so that two long texts do not meet by chance. */
const LEAST_SHARE = 0.12
/** A pair that stands in this share of the candidates (of at least ten) is the office's everyday language. */
const EVERYDAY_SHARE = 0.3

/**
 * The candidates that seem to be about the same matter, best first. Compares pairs of neighbouring characters (whole code
 * points), leaves out stop phrases and what most candidates have; about linear in the length of all texts.
 */
export function similarTexts(
  query: { text: string; phone?: string; place?: string },
  candidates: readonly Candidate[],
  options: { limit: number; now: number },
): Similar[] {
  const wanted = new Set(pairsOf(`${query.place ?? ''}\n${query.text}`).map(({ pair }) => pair))
  if (wanted.size === 0) return []
  const pairs = candidates.map((candidate) => pairsOf(candidate.text))
  const everyday = everydayPairs(pairs)
  return candidates
    .map((candidate, index) => compare(candidate, pairs[index] ?? [], wanted, everyday))
    .filter((found) => found !== null)
    .sort((a, b) => b.score - a.score || b.at - a.at)
    .slice(0, options.limit)
    .map(({ id, score, spans }) => ({ id, score, spans }))
}

interface Pair {
  pair: string
  start: number
  end: number
}

/** Pairs of neighbouring letters, digits or Chinese characters; a pair never reaches over punctuation or a stop phrase. */
function pairsOf(text: string): Pair[] {
  let spoken = text.toLowerCase()
  if (spoken.length !== text.length) spoken = text
  for (const phrase of STOP_PHRASES) spoken = spoken.replaceAll(phrase, '\n'.repeat(phrase.length))
  const found: Pair[] = []
  let before: { character: string; start: number } | null = null
  for (const { 0: character, index } of spoken.matchAll(/[\s\S]/gu)) {
    const current: { character: string; start: number } | null = /[\p{L}\p{N}]/u.test(character)
      ? { character, start: index }
      : null
    if (before && current) {
      found.push({ pair: before.character + character, start: before.start, end: index + character.length })
    }
    before = current
  }
  return found
}

function everydayPairs(all: readonly Pair[][]): Set<string> {
  if (all.length < 10) return new Set()
  const counts = new Map<string, number>()
  for (const pairs of all) {
    for (const pair of new Set(pairs.map((each) => each.pair))) counts.set(pair, (counts.get(pair) ?? 0) + 1)
  }
  return new Set([...counts].filter(([, count]) => count > all.length * EVERYDAY_SHARE).map(([pair]) => pair))
}

function compare(candidate: Candidate, pairs: readonly Pair[], wanted: Set<string>, everyday: Set<string>) {
  const shared = pairs.filter(({ pair }) => wanted.has(pair) && !everyday.has(pair))
  const distinct = new Set(shared.map(({ pair }) => pair)).size
  const shorter = Math.min(wanted.size, new Set(pairs.map(({ pair }) => pair)).size)
  if (distinct < Math.max(LEAST_SHARED, shorter * LEAST_SHARE)) return null
  return { id: candidate.id, at: candidate.at, score: distinct / Math.sqrt(shorter), spans: joined(shared) }
}

/** Overlapping and touching pairs as one stretch. */
function joined(pairs: readonly Pair[]): [number, number][] {
  const spans: [number, number][] = []
  for (const { start, end } of pairs) {
    const last = spans.at(-1)
    if (last && start <= last[1]) last[1] = end
    else spans.push([start, end])
  }
  return spans
}
