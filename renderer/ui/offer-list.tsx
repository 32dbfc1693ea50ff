import { type KeyboardEvent, type ReactNode, useId, useState } from 'react'
import { listStep } from './listbox'
import './menu.css'
import './offer-list.css'
import type { ComboState } from './combo'
import type { TextElement } from './use-text-input'

export interface OffersOptions<T> {
  label: string
  offers: readonly T[]
  keyOf: (offer: T) => string
  render: (offer: T) => ReactNode
  onTake: (offer: T) => void
  /** True while the field composes or is not focused: nothing opens over a candidate window. */
  quiet: boolean
  /** Tab takes the chosen offer, too. */
  tabTakes?: boolean | undefined
}

/**
 * Offers of a text field, for its `combo` and `below`. They open below the line of the caret, take no focus, and
 * Enter takes one only after an arrow has chosen it, so that typing on is never disturbed.
 */
export function useOffers<T>(options: OffersOptions<T>): { combo: ComboState; below: ReactNode } {
  const { label, offers, keyOf, onTake, quiet } = options
  const listId = useId()
  const [active, setActive] = useState(-1)
  const [dismissed, setDismissed] = useState<string | null>(null)
  const offered = offers.map(keyOf).join('\n')
  const expanded = !quiet && offers.length > 0 && dismissed !== offered
  const index = expanded ? Math.min(active, offers.length - 1) : -1

  const take = (offer: T) => {
    setActive(-1)
    setDismissed(offered)
    onTake(offer)
  }

  const onKeyDown = (event: KeyboardEvent<TextElement>) => {
    if (!expanded || event.ctrlKey || event.altKey || event.metaKey) return
    const offer = offers[index]
    const vertical = event.key === 'ArrowDown' || event.key === 'ArrowUp'
    if (event.key === 'Escape') setDismissed(offered)
    else if ((event.key === 'Enter' || (options.tabTakes && event.key === 'Tab')) && offer !== undefined) take(offer)
    else if (vertical) setActive(listStep(event.key, index, offers.length) ?? -1)
    else return
    event.preventDefault()
  }

  const chosen = offers[index]
  return {
    combo: { listId, expanded, onKeyDown, activeId: chosen === undefined ? undefined : `${listId}-${keyOf(chosen)}` },
    below: expanded && (
      <div id={listId} className="menu offer-list" role="listbox" aria-label={label}>
        {offers.map((offer, at) => (
          // biome-ignore lint/a11y/useKeyWithClickEvents: the field above holds the focus and answers the keys
          // biome-ignore lint/a11y/useFocusableInteractive: reached by aria-activedescendant
          <div
            key={keyOf(offer)}
            id={`${listId}-${keyOf(offer)}`}
            role="option"
            className={at === index ? 'menu__option menu__option--active' : 'menu__option'}
            aria-selected={at === index}
            onPointerDown={(event) => event.preventDefault()}
            onClick={() => take(offer)}
          >
            {options.render(offer)}
          </div>
        ))}
      </div>
    ),
  }
}
