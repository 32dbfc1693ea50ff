import { withDigits } from './chinese-numerals'

/** A typed time in one way of writing, and whether it was said to be approximate (约, 左右). */
export interface TypedWords {
  words: string
  isApproximate: boolean
}

const APPROXIMATE = /^(?:大约|大概|约)|(?:左右|前后|上下|许)$/g

/**
 * Brings what was typed into one way of writing: full-width forms, dashes and Chinese numerals as ASCII, quarters and
 * halves as minutes, no blanks beside the units. What the words mean is not touched.
 */
export function toTypedWords(typed: string): TypedWords {
  const plain = typed.normalize('NFKC').trim()
  const exact = plain.replace(APPROXIMATE, '')
  const words = withDigits(
    exact
      .replace(/[‐‒–—−]/g, '-')
      .replace(/\s*([年月日号点时分秒:])\s*/g, '$1')
      .replace(/([点时])(?:钟|整|过)/g, '$1')
      .replace(/([点时])半/g, '$130分')
      .replace(/([点时])一刻/g, '$115分')
      .replace(/([点时])三刻/g, '$145分'),
  )
  return { words: words.trim(), isApproximate: exact !== plain }
}
