/** Keys that edit or move within text, or press the focused control: they are ours only outside such elements. */
const editingKeys = new Set(['Enter', '空格', 'Backspace', 'Delete', 'Home', 'End', '↑', '↓', '←', '→', 'Tab'])

const textInputs =
  'textarea, select, [contenteditable]:not([contenteditable="false"]), [role="textbox"], input:not([type="checkbox"], [type="radio"], [type="button"], [type="submit"], [type="file"])'

const pressedByKey = 'button, a[href], summary, input, [role="option"], [role="listbox"], [role="menuitem"]'

/** True when `chord` belongs to the element that has the focus: a digit to a text field, Esc to an open list. */
export function belongsToTarget(chord: string, target: EventTarget | null): boolean {
  if (!(target instanceof Element)) return false
  if (chord === 'Esc') return target.closest('[aria-expanded="true"]') !== null
  const key = chord.replace(/^Shift\+/, '')
  const writes = key.length === 1 || editingKeys.has(key)
  if (writes && target.closest(textInputs) !== null) return true
  return (key === 'Enter' || key === '空格') && target.closest(pressedByKey) !== null
}

export const scopeAttribute = 'data-key-scope'

/** Names of the scopes around an element, innermost first. */
export function scopesAround(element: Element | null): string[] {
  const names: string[] = []
  for (let scope = element?.closest(`[${scopeAttribute}]`); scope; ) {
    names.push(scope.getAttribute(scopeAttribute) ?? '')
    scope = scope.parentElement?.closest(`[${scopeAttribute}]`)
  }
  return names
}
