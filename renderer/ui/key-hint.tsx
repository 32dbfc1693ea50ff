import './key-hint.css'

/** A key as it is printed on the keyboard: `Ctrl+Enter`, `F7`, `Alt+O`. */
export function KeyHint({ keys }: { keys: string }) {
  return <kbd className="key-hint">{keys}</kbd>
}

const spokenNames: Record<string, string> = {
  Ctrl: 'Control',
  Esc: 'Escape',
  PgUp: 'PageUp',
  PgDn: 'PageDown',
  空格: 'Space',
}

/** `Ctrl+Enter` in the words of aria-keyshortcuts: `Control+Enter`. */
export function keyShortcuts(keys: string | undefined): string | undefined {
  return keys
    ?.split('+')
    .map((part) => spokenNames[part] ?? part)
    .join('+')
}
