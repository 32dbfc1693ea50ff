import { createContext, use } from 'react'

/** What the register is searched for; empty: nothing is marked. */
export const HitContext = createContext('')

/** A text of the sheet in which the words looked for are marked. */
export function Hit({ text }: { text: string }) {
  const words = use(HitContext)
  return partsOf(text, words).map(({ from, part, hit }) => (hit ? <mark key={from}>{part}</mark> : part))
}

interface Part {
  from: number
  part: string
  hit: boolean
}

/** A text taken apart at every place where the words stand, upper and lower case alike as the search has it. */
export function partsOf(text: string, words: string): Part[] {
  const lower = text.toLowerCase()
  const wanted = words.toLowerCase()
  const whole = { from: 0, part: text, hit: false }
  // A few letters grow when they are made small: places found in the one are not those of the other then.
  if (wanted === '' || lower.length !== text.length) return [whole]
  const parts: Part[] = []
  let from = 0
  for (let at = lower.indexOf(wanted); at !== -1; at = lower.indexOf(wanted, from)) {
    if (at > from) parts.push({ from, part: text.slice(from, at), hit: false })
    from = at + wanted.length
    parts.push({ from: at, part: text.slice(at, from), hit: true })
  }
  if (from < text.length) parts.push({ from, part: text.slice(from), hit: false })
  return parts
}
