/** A secrecy mark found in a text; `start` and `end` are UTF-16 offsets. */
export interface SecretMarking {
  mark: string
  start: number
  end: number
}

/**
 * A mark is the level with its star (机密★20年), a line that is nothing but a level, or 密级：… . The words themselves
 * (秘密投票, 保密) are no marks. Source: 保守国家秘密法 (2024) art. 22; the ★ form is the common one, not quoted from law.
 */
const MARKS = [
  /(?:绝密|机密|秘密)\s*[★☆*＊]\s*(?:\d+\s*年|长期)?/u,
  /密级\s*[:：]\s*(?:绝密|机密|秘密)/u,
  /^[ \t　]*(?:绝\s*密|机\s*密|秘\s*密)[ \t　]*$/mu,
]

/** The first secrecy mark in a text, or null. A non-classified PC may not hold what bears one (art. 31). */
export function findSecretMarking(text: string): SecretMarking | null {
  const found = MARKS.map((pattern) => pattern.exec(text)).filter((match) => match !== null)
  const [first] = found.sort((a, b) => a.index - b.index)
  return first ? { mark: first[0].trim(), start: first.index, end: first.index + first[0].length } : null
}
