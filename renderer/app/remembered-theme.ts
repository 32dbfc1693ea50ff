import type { Theme } from './theme'

/** Also read by public/theme-before-paint.js, which runs before any module. */
const KEY = 'duty-desk.theme'

/** The theme chosen at this desk; anything unknown follows the operating system. */
export function readTheme(storage: Pick<Storage, 'getItem'>): Theme {
  const remembered = storage.getItem(KEY)
  return remembered === 'day' || remembered === 'night' ? remembered : 'system'
}

export function rememberTheme(storage: Pick<Storage, 'setItem'>, theme: Theme): void {
  storage.setItem(KEY, theme)
}
