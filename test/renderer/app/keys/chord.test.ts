import { describe, expect, it } from 'vitest'
import { chordOf, type KeyPress, matchesKey, normalChord } from '../../../../renderer/app/keys/chord'

const press = (event: Partial<KeyPress>): KeyPress => ({
  code: '',
  key: '',
  ctrlKey: false,
  altKey: false,
  shiftKey: false,
  metaKey: false,
  ...event,
})

describe('chordOf', () => {
  it.each<[string, Partial<KeyPress>]>([
    ['Ctrl+Enter', { code: 'Enter', key: 'Enter', ctrlKey: true }],
    ['Ctrl+Enter', { code: 'NumpadEnter', key: 'Enter', ctrlKey: true }],
    ['Ctrl+Shift+Enter', { code: 'Enter', key: 'Enter', ctrlKey: true, shiftKey: true }],
    ['F7', { code: 'F7', key: 'F7' }],
    ['Shift+F5', { code: 'F5', key: 'F5', shiftKey: true }],
    ['1', { code: 'Digit1', key: '1' }],
    ['1', { code: 'Numpad1', key: '1' }],
    ['End', { code: 'Numpad1', key: 'End' }],
    ['Ctrl+/', { code: 'Slash', key: '、', ctrlKey: true }],
    ['?', { code: 'Slash', key: '?', shiftKey: true }],
    ['?', { code: 'Slash', key: '？', shiftKey: true }],
    ['空格', { code: 'Space', key: ' ' }],
    ['PgDn', { code: 'PageDown', key: 'PageDown' }],
    ['Esc', { code: 'Escape', key: 'Escape' }],
    ['Ctrl+K', { code: '', key: 'k', ctrlKey: true }],
  ])('writes %s', (chord, event) => {
    expect(chordOf(press(event), false)).toBe(chord)
  })

  it('reads the physical letter, whatever the layout or the input method makes of it', () => {
    expect(matchesKey(press({ code: 'KeyO', key: 'ø', altKey: true }), 'Alt+O')).toBe(true)
    expect(matchesKey(press({ code: 'KeyO', key: 'щ', altKey: true }), 'Alt+O')).toBe(true)
    expect(matchesKey(press({ code: 'KeyO', key: 'o' }), 'Alt+O')).toBe(false)
  })

  it('takes Cmd for Ctrl on a mac only', () => {
    const save = press({ code: 'Enter', key: 'Enter', metaKey: true })
    expect(matchesKey(save, 'Ctrl+Enter', true)).toBe(true)
    expect(matchesKey(save, 'Ctrl+Enter', false)).toBe(false)
    expect(matchesKey(save, 'Enter', false)).toBe(false)
  })
})

describe('normalChord', () => {
  it('writes modifiers in one order', () => {
    expect(normalChord('Shift+Ctrl+Enter')).toBe('Ctrl+Shift+Enter')
    expect(normalChord('F6')).toBe('F6')
  })
})
