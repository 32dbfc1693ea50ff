import { createStore, type StoreApi } from 'zustand/vanilla'
import { assertNever } from '../../shared/result'
import type { KeyAction } from './keys/key-registry'

/** `system` follows the operating system. */
export type Theme = 'system' | 'day' | 'night'

export type ThemeStore = StoreApi<{ theme: Theme }>

/** What the rail shows beside F12. */
export const themeWords: Record<Theme, string> = { system: '自动', day: '日间', night: '夜间' }

/** `initial` is what was remembered for this desk; `remember` stores each change. */
export function createThemeStore(initial: Theme, remember: (theme: Theme) => void): ThemeStore {
  const store = createStore<{ theme: Theme }>(() => ({ theme: initial }))
  store.subscribe(({ theme }) => remember(theme))
  return store
}

/** Writes the theme to `data-theme` of the root element now and at each change. Returns the end of that. */
export function applyTheme(store: ThemeStore, root: HTMLElement): () => void {
  const apply = (theme: Theme) => {
    if (theme === 'system') delete root.dataset.theme
    else root.dataset.theme = theme
  }
  apply(store.getState().theme)
  return store.subscribe(({ theme }) => apply(theme))
}

/** The next theme by one key. From `system` the first press always changes what is seen. */
export function nextTheme(theme: Theme, systemIsDark: boolean): Theme {
  const opposite = systemIsDark ? 'day' : 'night'
  switch (theme) {
    case 'system':
      return opposite
    case 'day':
      return opposite === 'day' ? 'night' : 'system'
    case 'night':
      return opposite === 'night' ? 'day' : 'system'
    default:
      return assertNever(theme)
  }
}

/** F12 in dialogs too: the light of the room does not wait for a dialog. */
export function themeAction(store: ThemeStore, systemIsDark: () => boolean): KeyAction {
  return {
    id: 'app.theme',
    keys: 'F12',
    words: '日间、夜间、随系统',
    scope: 'always',
    run: () => store.setState({ theme: nextTheme(store.getState().theme, systemIsDark()) }),
  }
}
