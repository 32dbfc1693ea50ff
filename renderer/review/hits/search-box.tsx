import { type KeyboardEvent, type RefObject, useEffect, useRef, useState } from 'react'
import { useStore } from 'zustand'
import { LONGEST_TYPED } from '../../../shared/search/search-contract'
import { FieldSentence, shortSentence } from '../../ui/field-sentence'
import { useOffers } from '../../ui/offer-list'
import { TextField } from '../../ui/text-field'
import type { TextElement } from '../../ui/use-text-input'
import { useReview } from '../review-context'
import { openFieldWord, withOffer } from './field-word'
import { focusHits } from './hits-scopes'

const HINT = '空格＝并且　人: 单位: 电话: 类别: 等级:'

/** The box of the search. Each change is looked for at once; while an input method composes, nothing is. */
export function SearchBox() {
  const { stores, requests } = useReview()
  const { search, completion } = stores
  const text = useStore(search, ({ question }) => question.text)
  const offered = useStore(completion, (state) => state.offers)
  const [quiet, setQuiet] = useState(true)
  const [refused, setRefused] = useState<string>()
  const field = useRef<TextElement>(null)
  useCalledFor(requests, field)

  const word = openFieldWord(text)
  const offers = useOffers({
    label: '可接着写',
    offers: word === null ? [] : offered,
    keyOf: (offer) => offer,
    render: (offer) => offer,
    onTake: (offer) => {
      if (word === null) return
      void completion.want(null)
      search.type(withOffer(text, word, offer), false)
    },
    quiet,
    tabTakes: true,
  })
  const onKeyDown = (event: KeyboardEvent<TextElement>) => {
    offers.combo.onKeyDown(event)
    if (event.defaultPrevented || event.ctrlKey || event.altKey || event.metaKey) return
    const drops = event.key === 'Backspace' && text === '' && !event.repeat
    if (drops) search.dropLast()
    else if (event.key === 'ArrowDown') focusHits(event.currentTarget)
    else return
    event.preventDefault()
  }
  const type = (typed: string, composing: boolean) => {
    setQuiet(composing)
    setRefused(undefined)
    search.type(typed, composing)
    if (!composing) void completion.want(openFieldWord(typed))
  }
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: hears of the focus of the field within, takes no input itself
    <div className="search-box" onFocus={() => setQuiet(false)} onBlur={() => setQuiet(true)}>
      <TextField
        ref={field}
        label="查询"
        labelHidden
        limit={LONGEST_TYPED}
        value={text}
        hint={HINT}
        question={shortSentence(refused)}
        combo={{ ...offers.combo, onKeyDown }}
        below={offers.below}
        onRefused={setRefused}
        onEnter={() => focusHits(field.current)}
        onChange={(typed, { composing }) => type(typed, composing)}
      />
      <FieldSentence sentence={refused} />
    </div>
  )
}

/** Ctrl+K, from wherever somebody is: what stands in the box is chosen, so that typing replaces it. */
function useCalledFor(requests: ReturnType<typeof useReview>['requests'], field: RefObject<TextElement | null>): void {
  const asked = useStore(requests, (state) => state.search)
  const answered = useRef(0)
  useEffect(() => {
    // Coming back to the place must not move the keyboard: each call is answered once.
    if (answered.current === asked) return
    answered.current = asked
    field.current?.focus()
    field.current?.select()
  }, [asked, field])
}
