import { type RefObject, useState } from 'react'
import { listStep } from '../ui/listbox'
import { manualChapters, wordsOf } from './manual-chapters'
import type { Chapter } from './manual-text'

/** A chapter with the id of its place on the page. */
export interface ManualPart {
  id: string
  chapter: Chapter
}

const parts = manualChapters.map((chapter, at) => ({ id: `manual-${at}`, chapter, words: wordsOf(chapter) }))

/** How far a page key goes: a little less than what is in sight, so that the last line is seen again. */
const PAGE = 0.9
/** Above a chapter that is opened, in px. */
const MARGIN = 16

export interface ManualReading {
  parts: readonly ManualPart[]
  /** The parts that hold what is looked for. */
  found: readonly ManualPart[]
  query: string
  chosen: ManualPart | undefined
  look(query: string, composing: boolean): void
  open(id: string | undefined): void
  /** Arrows go from chapter to chapter, page keys through the text; false when the key is none of these. */
  press(key: string): boolean
}

/** Where somebody is in the manual. `text` is what scrolls. */
export function useManualReading(text: RefObject<HTMLElement | null>): ManualReading {
  const [query, setQuery] = useState({ typed: '', applied: '' })
  const [chosenId, setChosenId] = useState(parts[0]?.id)
  const found = parts.filter(({ words }) => words.includes(query.applied))
  const chosen = parts.find(({ id }) => id === chosenId)

  const open = (id: string | undefined) => {
    if (id === undefined) return
    setChosenId(id)
    const part = text.current?.querySelector<HTMLElement>(`#${id}`)
    if (text.current && part) text.current.scrollTop = part.offsetTop - MARGIN
  }

  const turnPage = (direction: number) => text.current?.scrollBy(0, direction * text.current.clientHeight * PAGE)

  const step = (key: string) => {
    const from = found.findIndex(({ id }) => id === chosenId)
    const next = listStep(key, from, found.length)
    if (next !== null) open(found[next]?.id)
  }

  return {
    parts,
    found,
    query: query.typed,
    chosen,
    look: (typed, composing) => {
      const applied = composing ? query.applied : typed.trim()
      setQuery({ typed, applied })
      if (!chosen?.words.includes(applied)) open(parts.find(({ words }) => words.includes(applied))?.id)
    },
    open,
    press: (key) => {
      if (key === 'PageDown') turnPage(1)
      else if (key === 'PageUp') turnPage(-1)
      else if (key === 'ArrowDown' || key === 'ArrowUp') step(key)
      else return false
      return true
    },
  }
}
