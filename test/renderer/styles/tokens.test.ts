import { readdirSync, readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { describe, expect, it } from 'vitest'

const renderer = resolve(import.meta.dirname, '../../../renderer')
const tokenFile = readFileSync(resolve(renderer, 'styles/tokens.css'), 'utf8')

type Theme = 'day' | 'night'
const themes: Theme[] = ['day', 'night']

const colours = new Map(
  [...tokenFile.matchAll(/--([a-z0-9-]+): light-dark\((#[0-9a-f]{6}), (#[0-9a-f]{6})\)/g)].map(
    ([, name, day, night]) => [name ?? '', { day: day ?? '', night: night ?? '' }],
  ),
)

/** Every text colour the language sets, and the grounds it stands on. */
const textPairs: Record<string, string[]> = {
  ink: ['bg', 'surface', 'panel', 'focus-bg', 'hit', 'grave-bg', 'urgent-bg', 'overdue-bg', 'done-bg'],
  'ink-2': ['surface', 'panel', 'focus-bg', 'grave-bg', 'overdue-bg'],
  'ink-3': ['surface', 'panel', 'focus-bg'],
  'strip-ink': ['strip'],
  'strip-ink-2': ['strip'],
  grave: ['surface', 'panel', 'grave-bg', 'focus-bg'],
  urgent: ['surface', 'panel', 'urgent-bg', 'focus-bg'],
  overdue: ['surface', 'panel', 'overdue-bg', 'focus-bg'],
  done: ['surface', 'panel', 'done-bg', 'focus-bg'],
  'on-action': ['action'],
  'on-fill': ['grave-fill', 'overdue-fill'],
}

/** What one must see to know where to type, press or look. */
const markPairs: Record<string, string[]> = {
  'field-line': ['surface', 'panel'],
  focus: ['bg', 'surface', 'panel'],
  'grave-bar': ['surface', 'grave-bg'],
  'urgent-bar': ['surface', 'urgent-bg'],
  'overdue-bar': ['surface', 'overdue-bg'],
  'done-bar': ['surface', 'done-bg'],
}

function colour(name: string, theme: Theme): string {
  const found = colours.get(name)
  if (found === undefined) throw new Error(`no colour token --${name}`)
  return found[theme]
}

/** Relative luminance as WCAG 2 defines it. */
function luminance(hex: string): number {
  const channel = (at: number) => {
    const value = Number.parseInt(hex.slice(at, at + 2), 16) / 255
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4
  }
  return 0.2126 * channel(1) + 0.7152 * channel(3) + 0.0722 * channel(5)
}

function contrast(one: string, other: string): number {
  const [dark, light] = [luminance(one), luminance(other)].sort((a, b) => a - b)
  return ((light ?? 0) + 0.05) / ((dark ?? 0) + 0.05)
}

function tooFaint(pairs: Record<string, string[]>, theme: Theme, least: number): string[] {
  return Object.entries(pairs).flatMap(([front, grounds]) =>
    grounds
      .map((ground) => ({ front, ground, ratio: contrast(colour(front, theme), colour(ground, theme)) }))
      .filter(({ ratio }) => ratio < least)
      .map(({ ground, ratio }) => `${front} on ${ground}: ${ratio.toFixed(2)}`),
  )
}

describe('tokens', () => {
  it('measures black on white as 21 and a colour on itself as 1', () => {
    expect(contrast('#000000', '#ffffff')).toBeCloseTo(21)
    expect(contrast('#0b57d0', '#0b57d0')).toBe(1)
  })

  it.each(themes)('keeps every text pair at 4.5 or more by %s', (theme) => {
    expect(tooFaint(textPairs, theme, 4.5)).toEqual([])
  })

  it.each(themes)('keeps field lines, focus and bars at 3 or more by %s', (theme) => {
    expect(tooFaint(markPairs, theme, 3)).toEqual([])
  })

  it('has no pure black or white by night but on fills and on paper', () => {
    const pure = [...colours].filter(
      ([name, { night }]) => !['on-fill', 'paper'].includes(name) && /^#(0{6}|f{6})$/.test(night),
    )
    expect(pure).toEqual([])
  })

  it('forces either theme by data-theme and prints by day', () => {
    expect(tokenFile).toMatch(/:root\[data-theme="day"\] {\s*color-scheme: light;/)
    expect(tokenFile).toMatch(/:root\[data-theme="night"\] {\s*color-scheme: dark;/)
    expect(tokenFile).toMatch(/@media print {[^@]*color-scheme: light;/)
  })
})

describe('style sheets', () => {
  const paths = readdirSync(renderer, { recursive: true, encoding: 'utf8' }).filter((path) => path.endsWith('.css'))
  const sheets = paths.map((path) => ({
    path,
    text: readFileSync(resolve(renderer, path), 'utf8'),
  }))
  const others = sheets.filter(({ path }) => !path.endsWith('tokens.css'))

  it('use only tokens that exist', () => {
    const declared = (text: string) => [...text.matchAll(/--([a-z0-9-]+):/g)].map(([, name]) => name)
    const tokens = declared(tokenFile)
    const unknown = others.flatMap(({ path, text }) => {
      const known = new Set([...tokens, ...declared(text)])
      const uses = [...text.matchAll(/var\(--([a-z0-9-]+)/g)]
      return uses.filter(([, name]) => !known.has(name)).map(([use]) => `${path}: ${use}`)
    })
    expect(unknown).toEqual([])
  })

  it('name no colour of their own', () => {
    const raw = others.flatMap(({ path, text }) =>
      [...text.matchAll(/#[0-9a-f]{3,8}\b|\b(?:rgb|hsl|oklch)a?\(/gi)].map(([use]) => `${path}: ${use}`),
    )
    expect(raw).toEqual([])
  })

  it('load no image, no font and no other sheet', () => {
    const loads = sheets.filter(({ text }) => /url\(|@import|@font-face/.test(text)).map(({ path }) => path)
    expect(loads).toEqual([])
  })
})
