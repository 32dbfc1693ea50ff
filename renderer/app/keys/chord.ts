/** What is read of a key event. */
export type KeyPress = Pick<KeyboardEvent, 'code' | 'key' | 'ctrlKey' | 'altKey' | 'shiftKey' | 'metaKey'>

/** Physical keys that are not letters, digits or F-keys, by the name printed in key hints. */
const namesByCode: Record<string, string> = {
  Enter: 'Enter',
  NumpadEnter: 'Enter',
  Escape: 'Esc',
  Space: '空格',
  Backspace: 'Backspace',
  Delete: 'Delete',
  Tab: 'Tab',
  Home: 'Home',
  End: 'End',
  PageUp: 'PgUp',
  PageDown: 'PgDn',
  ArrowUp: '↑',
  ArrowDown: '↓',
  ArrowLeft: '←',
  ArrowRight: '→',
  Slash: '/',
}

const namesByKey: Record<string, string> = { ...namesByCode, ' ': '空格' }

/**
 * The key as it is written in hints, `Ctrl+Shift+Enter`. Letters and digits are read from the physical key, so that
 * neither the layout nor the input method matters. On a mac, Cmd counts as Ctrl.
 */
export function chordOf(event: KeyPress, mac: boolean): string {
  if (event.key === '?' || event.key === '？') return '?'
  const isAlone = !event.ctrlKey && !event.altKey && !event.metaKey
  if (isAlone && (event.key === '+' || event.key === '＋')) return '+'
  const control = event.ctrlKey || (mac && event.metaKey)
  const foreign = event.metaKey && !mac ? 'Meta+' : ''
  const modifiers = `${foreign}${control ? 'Ctrl+' : ''}${event.altKey ? 'Alt+' : ''}${event.shiftKey ? 'Shift+' : ''}`
  return modifiers + keyName(event)
}

/** Is this event the key written as `keys`, for example `Alt+O`? */
export function matchesKey(event: KeyPress, keys: string, mac = false): boolean {
  return chordOf(event, mac) === normalChord(keys)
}

/** The same key always written the same way: modifiers in the order Ctrl, Alt, Shift. */
export function normalChord(keys: string): string {
  if (keys === '+') return keys
  const parts = keys.split('+')
  const name = parts.pop() ?? ''
  return ['Ctrl', 'Alt', 'Shift']
    .filter((modifier) => parts.includes(modifier))
    .concat(name)
    .join('+')
}

function keyName({ code, key }: KeyPress): string {
  const letter = /^Key([A-Z])$/.exec(code)?.[1] ?? /^Digit(\d)$/.exec(code)?.[1]
  if (letter !== undefined) return letter
  // Without NumLock the pad sends Home, arrows and so on under the same code.
  if (/^Numpad\d$/.test(code)) return namesByKey[key] ?? code.slice(-1)
  return namesByCode[code] ?? namesByKey[key] ?? (key.length === 1 ? key.toUpperCase() : key)
}
