import { z } from 'zod'

/** Longest main text of an entry, in characters as `String.length` counts them. */
export const LONGEST_TEXT = 20_000
/** Longest one-line element. */
export const LONGEST_LINE = 500

/** Ids are made by the program and are stored and hashed as they come, so nothing but these characters is let in. */
export const idText = z.string().regex(/^[\w-]{1,64}$/)

const LINE_END = /\r\n?/g

/**
 * Text as an officer may store it: NFC-normalised, line ends `\n`. Refuses control characters and lone surrogates, which
 * SQLite would silently change so that a hash of the stored bytes no longer fits.
 */
export function plainText(longest: number) {
  return z
    .string()
    .transform((text) => text.replace(LINE_END, '\n'))
    .superRefine((text, context) => {
      const fault = textFault(text, longest)
      if (fault) context.addIssue({ code: 'custom', message: fault })
    })
    .transform((text) => text.normalize('NFC'))
}

/** One line of text: as `plainText`, trimmed, with line breaks and tabs turned into spaces. */
export function lineText(longest: number = LONGEST_LINE) {
  return plainText(longest).transform(oneLine)
}

/** Text as one line, in the one form in which letters are composed. */
export function oneLine(text: string): string {
  return text
    .replace(/[\r\n\t]+/g, ' ')
    .trim()
    .normalize('NFC')
}

/** Text to be shown on a line: white space as single blanks, at most so many whole characters. */
export function shownLine(text: string, longest = Number.POSITIVE_INFINITY): string {
  const line = text.replace(/\s+/g, ' ').trim()
  return line.length <= longest ? line : Array.from(line).slice(0, longest).join('')
}

/** What is wrong with a text, as a Chinese sentence that says what to do, or null. */
export function textFault(text: string, longest: number): string | null {
  if (text.length > longest) {
    return `有 ${text.length.toLocaleString('en')} 字，超过 ${longest.toLocaleString('en')} 字的上限。删短，或存为文件后作附件`
  }
  if (!text.isWellFormed()) return '有残缺的字符（半个代理对），保存后会变样。删去显示为方框的字后再存'
  const characters = [...text.replace(LINE_END, '\n')]
  const at = characters.findIndex(isControl)
  if (at >= 0) {
    const code = characters[at]?.charCodeAt(0) ?? 0
    return `第 ${at + 1} 字是不可见的控制符（U+${code.toString(16).toUpperCase().padStart(4, '0')}），删去后再存`
  }
  return null
}

/** C0 controls but newline and tab, and DEL: SQLite's text functions stop at NUL and printers act on the rest. */
function isControl(character: string): boolean {
  const code = character.charCodeAt(0)
  return (code < 0x20 && character !== '\n' && character !== '\t') || code === 0x7f
}
