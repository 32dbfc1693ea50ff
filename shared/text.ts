import { z } from 'zod'

/** Longest main text of an entry, in characters as `String.length` counts them. */
export const LONGEST_TEXT = 20_000
/** Longest one-line element. */
export const LONGEST_LINE = 500

/** C0 controls but newline and tab, and DEL: SQLite's text functions stop at NUL and printers act on the rest. */
const CONTROL = /[\u0000-\u0008\u000b-\u001f\u007f]/u

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
  return plainText(longest).transform((text) => text.replace(/[\n\t]+/g, ' ').trim())
}

/** What is wrong with a text, as a Chinese sentence that says what to do, or null. */
export function textFault(text: string, longest: number): string | null {
  if (text.length > longest) {
    return `有 ${text.length.toLocaleString('en')} 字，超过 ${longest.toLocaleString('en')} 字的上限。删短，或存为文件后作附件`
  }
  if (!text.isWellFormed()) return '有残缺的字符（半个代理对），保存后会变样。删去显示为方框的字后再存'
  const control = CONTROL.exec(text.replace(LINE_END, '\n'))
  if (control) {
    const code = control[0].charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')
    return `第 ${control.index + 1} 字是不可见的控制符（U+${code}），删去后再存`
  }
  return null
}
