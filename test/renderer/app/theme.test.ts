import { describe, expect, it, vi } from 'vitest'
import { applyTheme, createThemeStore, nextTheme, themeAction } from '../../../renderer/app/theme'

describe('theme', () => {
  it('writes data-theme, none for the system, and remembers each change', () => {
    const remember = vi.fn()
    const root = document.createElement('html')
    const store = createThemeStore('night', remember)
    const end = applyTheme(store, root)
    expect(root.dataset.theme).toBe('night')
    store.setState({ theme: 'system' })
    expect(root.dataset.theme).toBeUndefined()
    store.setState({ theme: 'day' })
    expect(root.dataset.theme).toBe('day')
    end()
    store.setState({ theme: 'night' })
    expect(root.dataset.theme).toBe('day')
    expect(remember.mock.calls).toEqual([['system'], ['day'], ['night']])
  })

  it.each([
    { systemIsDark: false, order: ['night', 'day', 'system'] },
    { systemIsDark: true, order: ['day', 'night', 'system'] },
  ])('goes from the system to what differs at once ($systemIsDark)', ({ systemIsDark, order }) => {
    const first = nextTheme('system', systemIsDark)
    const second = nextTheme(first, systemIsDark)
    expect([first, second, nextTheme(second, systemIsDark)]).toEqual(order)
  })

  it('is one key in dialogs too', () => {
    const store = createThemeStore('system', vi.fn())
    const action = themeAction(store, () => false)
    expect([action.keys, action.scope]).toEqual(['F12', 'always'])
    action.run?.()
    expect(store.getState().theme).toBe('night')
  })
})
