/** Capitals, full-width forms of ASCII, the ideographic space, the sigma that ends a word: all that reads the same and is typed differently. */
const FOLDED = /[\p{Lu}！-～\u3000ς]/gu
const FULL_WIDTH = 0xfee0

/**
 * Text as search compares it: lower case, full-width letters, digits and signs as half-width. Every code unit stays where it
 * was, so that a place found in folded text is the place in the text itself.
 */
export function foldText(text: string): string {
  return text.replace(FOLDED, foldCharacter)
}

function foldCharacter(character: string): string {
  if (character === '\u3000') return ' '
  // Words in lower case have it, and nobody types it where a capital stood.
  if (character === 'ς') return 'σ'
  const code = character.charCodeAt(0)
  const half = code >= 0xff01 && code <= 0xff5e ? String.fromCharCode(code - FULL_WIDTH) : character
  // One at a time: in whole words some letters turn into others by where they stand, and a few become two.
  const lower = half.toLowerCase()
  return lower.length === character.length ? lower : character
}
