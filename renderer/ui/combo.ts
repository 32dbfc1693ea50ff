import type { KeyboardEvent } from 'react'
import type { TextElement } from './use-text-input'

/** Wiring between a text part and the offer list below it. */
export interface ComboState {
  listId: string
  /** Id of the offer the arrows are on. */
  activeId: string | undefined
  expanded: boolean
  onKeyDown: (event: KeyboardEvent<TextElement>) => void
}

/** Attributes that make a text element the combo box of its offers. */
export function comboAttributes(combo: ComboState | undefined) {
  if (combo === undefined) return undefined
  return {
    role: 'combobox',
    'aria-autocomplete': 'list',
    'aria-expanded': combo.expanded,
    'aria-controls': combo.expanded ? combo.listId : undefined,
    'aria-activedescendant': combo.activeId,
  } as const
}
