import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { runInNewContext } from 'node:vm'
import { beforeEach, describe, expect, it } from 'vitest'
import { readTheme, rememberTheme } from '../../../renderer/app/remembered-theme'
import { applyTheme, createThemeStore, type Theme } from '../../../renderer/app/theme'
import { followWindowColour } from '../../../renderer/app/window-colour'

const beforePaint = readFileSync(join(import.meta.dirname, '../../../renderer/public/theme-before-paint.js'), 'utf8')

beforeEach(() => localStorage.clear())

describe('the theme of this desk', () => {
  it.each<Theme>(['system', 'day', 'night'])(
    '%s is painted before any module runs as it is applied afterwards',
    (theme) => {
      rememberTheme(localStorage, theme)
      const early = document.createElement('html')
      runInNewContext(beforePaint, { localStorage, document: { documentElement: early } })
      const late = document.createElement('html')
      const end = applyTheme(
        createThemeStore(readTheme(localStorage), () => undefined),
        late,
      )
      end()
      expect(early.dataset.theme).toBe(late.dataset.theme)
      expect(readTheme(localStorage)).toBe(theme)
    },
  )

  it('follows the system where nothing, or nothing known, is remembered', () => {
    expect(readTheme(localStorage)).toBe('system')
    localStorage.setItem('duty-desk.theme', 'blue')
    expect(readTheme(localStorage)).toBe('system')
  })
})

describe('the colour behind the page', () => {
  it('is told to the main process now and at each change', () => {
    const theme = createThemeStore('day', () => undefined)
    const systemDark = Object.assign(new EventTarget(), { matches: false }) as unknown as MediaQueryList
    const told = () => document.querySelector<HTMLMetaElement>('meta[name="theme-color"]')?.content
    document.body.style.backgroundColor = 'rgb(231, 234, 237)'
    const end = followWindowColour(theme, systemDark, document)
    expect(told()).toBe('rgb(231, 234, 237)')
    document.body.style.backgroundColor = 'rgb(13, 15, 17)'
    theme.setState({ theme: 'night' })
    expect(told()).toBe('rgb(13, 15, 17)')
    document.body.style.backgroundColor = 'rgb(231, 234, 237)'
    systemDark.dispatchEvent(new Event('change'))
    expect(told()).toBe('rgb(231, 234, 237)')
    end()
    expect(told()).toBeUndefined()
  })
})
