/** A secrecy mark found in a text; [start, end) are UTF-16 offsets and `mark` is what stands there. */
export interface SecretMarking {
  mark: string
  start: number
  end: number
}

const BLANK = '[ \\t　]*'
const LEVEL = `(?:绝${BLANK}密|机${BLANK}密|秘${BLANK}密)`
const FIGURES = '(?:[0-9０-９]+|[一二三四五六七八九十]+)'
const PERIOD = `(?:${FIGURES}${BLANK}(?:年|个?月|[天日])|长期|(?:启用|公布|发布|公开)前)`
/** Trade secrets and work secrets are marked in the same way, but are no state secrets. */
const OF_THE_STATE = '(?<!商业|工作)'

/**
 * A mark is a level with its star (机密★20年), 密级：机密, or a line that is nothing but a level. An asterisk, which keyboards
 * have, counts as a star only before a period. The words in a sentence (秘密投票, 机密性, 保密) are no marks.
 * Source: 保守国家秘密法 (2024) art. 22, a mark shows level and period; the ★ between them is the common form, not quoted from law.
 */
const MARKS = [
  `${OF_THE_STATE}${LEVEL}${BLANK}[★☆⭐]${BLANK}(?:${PERIOD})?`,
  `${OF_THE_STATE}${LEVEL}${BLANK}[*＊]${BLANK}${PERIOD}`,
  `密${BLANK}级${BLANK}[:：]${BLANK}[【（(\\[]?${BLANK}${LEVEL}`,
  `(?=[绝机秘])(?<=^[ \\t　【（(\\[]*)${LEVEL}(?:级|件)?(?:[ \\t　·—-]*${PERIOD})?(?=[ \\t　】）)\\]]*(?:特急|加急|特提|平急)?[ \\t　]*$)`,
].map((pattern) => new RegExp(pattern, 'mu'))

/** The first secrecy mark in a text, or null. A non-classified PC may not hold what bears one (art. 31). */
export function findSecretMarking(text: string): SecretMarking | null {
  const found = MARKS.map((mark) => mark.exec(text)).filter((match) => match !== null)
  const [first] = found.sort((one, other) => one.index - other.index || other[0].length - one[0].length)
  if (!first) return null
  const mark = first[0].trimEnd()
  return { mark, start: first.index, end: first.index + mark.length }
}
