/** Which journal row a code names, and the beginning of its hash as ten letters and digits (50 bits). */
export interface CheckCode {
  seq: number
  prefix: string
}

/** Crockford's base 32: no I, L, O, U, so that nothing on paper is taken for something else. */
const SYMBOLS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'
const BASE = SYMBOLS.length
const PREFIX = 10
/** Where a code is parted, counted from its end: 1234-7KQM-X2NP-0D5. */
const PARTS = [PREFIX + 1, 7, 3]

/**
 * The check code of a journal row, e.g. 1234-7KQM-X2NP-0D5: its number, the first 50 bits of its SHA-256 (hex), and one
 * check symbol over both, so that a slip of the pen is not taken for a changed journal.
 */
export function formatCheckCode({ seq, hash }: { seq: number; hash: string }): string {
  const prefix = prefixOf(hash)
  const tail = `${prefix}${checkSymbol(`${seq}${prefix}`)}`
  return [String(seq), tail.slice(0, 4), tail.slice(4, 8), tail.slice(8)].join('-')
}

/**
 * Reads a code as somebody typed it off paper: full-width or small letters, O for 0, I or L for 1, blanks and hyphens
 * missing or of any kind, 校验码 before it. Null when it is no code, or was copied with a slip.
 */
export function readCheckCode(text: string): CheckCode | null {
  const typed = text
    .normalize('NFKC')
    .trim()
    .replace(/^校验码\s*:?\s*/, '')
    .toUpperCase()
    .replace(/[\s‐‑‒–—―−ー_.·]+/g, '-')
    .replace(/-+/g, '-')
    .replace(/^-|-$/g, '')
    .replaceAll('O', '0')
    .replace(/[IL]/g, '1')
  const code = typed.replaceAll('-', '')
  const found = /^(\d{1,15})([0-9A-HJKMNP-TV-Z]{10})([0-9A-HJKMNP-TV-Z])$/.exec(code)
  if (!found || !isPartedWell(typed)) return null
  const [, seq = '', prefix = '', symbol] = found
  const number = Number(seq)
  return number > 0 && checkSymbol(`${number}${prefix}`) === symbol ? { seq: number, prefix } : null
}

/** Whether a code is that of the row with this SHA-256 (hex). */
export function codeFits({ prefix }: Pick<CheckCode, 'prefix'>, hash: string): boolean {
  return prefix === prefixOf(hash)
}

/** A hyphen in the wrong place shows that a symbol before or behind it was left out. */
function isPartedWell(typed: string): boolean {
  const groups = typed.split('-').reverse().slice(0, -1)
  let end = 0
  return groups.every((group) => {
    end += group.length
    return PARTS.includes(end)
  })
}

function prefixOf(hash: string): string {
  if (!/^[0-9a-f]{13,}$/i.test(hash)) throw new Error('a check code is made from the hex of a hash')
  // 13 hex digits are 52 bits.
  const bits = BigInt(`0x${hash.slice(0, 13)}`) >> 2n
  return Array.from({ length: PREFIX }, (_, index) => SYMBOLS[Number((bits >> BigInt(45 - 5 * index)) & 31n)]).join('')
}

/** Luhn's sum modulo 32: finds every single wrong symbol and nearly every pair of neighbours that changed places. */
function checkSymbol(symbols: string): string {
  let sum = 0
  for (const [index, symbol] of [...symbols].reverse().entries()) {
    const doubled = SYMBOLS.indexOf(symbol) * (index % 2 === 0 ? 2 : 1)
    sum += Math.floor(doubled / BASE) + (doubled % BASE)
  }
  return SYMBOLS[(BASE - (sum % BASE)) % BASE] ?? ''
}
