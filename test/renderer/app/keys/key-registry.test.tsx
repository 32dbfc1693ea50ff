import { fireEvent, screen } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import type { ReactNode } from 'react'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { createKeyRegistry, type KeyAction } from '../../../../renderer/app/keys/key-registry'
import { KeyScope, useAction } from '../../../../renderer/app/keys/key-scope'
import { TextField } from '../../../../renderer/ui/text-field'
import { compose, endComposition } from '../../ui/composing'
import { renderWithKeys } from './with-keys'

function On(action: Partial<KeyAction> & Pick<KeyAction, 'keys'>) {
  useAction({ id: `test.${String(action.keys)}`, words: '做', scope: 'global', run: () => undefined, ...action })
  return null
}

const field = (label: string) => <TextField label={label} value="" onChange={() => undefined} />

describe('a global key', () => {
  it('works from anywhere, a text field included, and takes the key from the browser', async () => {
    const run = vi.fn()
    renderWithKeys(
      <>
        <On keys="F2" run={run} />
        {field('何地')}
      </>,
    )
    expect(fireEvent.keyDown(document.body, { code: 'F2', key: 'F2' })).toBe(false)
    await userEvent.click(screen.getByRole('textbox'))
    await userEvent.keyboard('{F2}')
    expect(run).toHaveBeenCalledTimes(2)
  })

  it('answers each of its keys', async () => {
    const run = vi.fn()
    renderWithKeys(<On keys={['F3', 'Ctrl+K']} run={run} />)
    await userEvent.keyboard('{F3}{Control>}k{/Control}')
    expect(run).toHaveBeenCalledTimes(2)
  })

  it('runs once while held down, unless it repeats', () => {
    const once = vi.fn()
    const again = vi.fn()
    renderWithKeys(
      <>
        <On keys="F2" run={once} />
        <On keys="F7" run={again} repeats />
      </>,
    )
    for (const key of ['F2', 'F7']) {
      fireEvent.keyDown(document.body, { code: key, key })
      fireEvent.keyDown(document.body, { code: key, key, repeat: true })
    }
    expect([once.mock.calls.length, again.mock.calls.length]).toEqual([1, 2])
  })

  it('is taken but does nothing while disabled, and works as soon as it is enabled', async () => {
    const run = vi.fn()
    const { rerender } = renderWithKeys(<On keys="F8" run={run} enabled={false} />)
    expect(fireEvent.keyDown(document.body, { code: 'F8', key: 'F8' })).toBe(false)
    expect(run).not.toHaveBeenCalled()
    rerender(<On keys="F8" run={run} />)
    await userEvent.keyboard('{F8}')
    expect(run).toHaveBeenCalledTimes(1)
  })

  it('ends with its component', async () => {
    const run = vi.fn()
    const { unmount } = renderWithKeys(<On keys="F2" run={run} />)
    unmount()
    await userEvent.keyboard('{F2}')
    expect(run).not.toHaveBeenCalled()
  })

  it('is left alone when a part answers it itself', () => {
    renderWithKeys(<On keys="↑" run={null} />)
    expect(fireEvent.keyDown(document.body, { code: 'ArrowUp', key: 'ArrowUp' })).toBe(true)
  })
})

describe('a digit', () => {
  it('works only while no text field has the focus', async () => {
    const run = vi.fn()
    renderWithKeys(
      <>
        <On keys="1" run={run} />
        {field('何地')}
      </>,
    )
    await userEvent.keyboard('1')
    expect(run).toHaveBeenCalledTimes(1)
    await userEvent.click(screen.getByRole('textbox'))
    await userEvent.keyboard('1')
    expect(run).toHaveBeenCalledTimes(1)
    expect(screen.getByRole<HTMLInputElement>('textbox').value).toBe('1')
  })
})

describe('the key of a pane', () => {
  it('works in the pane that holds the focus, the nearest first', async () => {
    const log: string[] = []
    const saves = (id: string, scope: string) => <On id={id} keys="Ctrl+Enter" scope={scope} run={() => log.push(id)} />
    renderWithKeys(
      <>
        <KeyScope name="form" label="记录">
          {saves('save', 'form')}
          {field('何地')}
        </KeyScope>
        <KeyScope name="log" label="今日记录">
          {saves('open', 'log')}
          {field('筛选')}
        </KeyScope>
      </>,
    )
    await userEvent.keyboard('{Control>}{Enter}{/Control}')
    await userEvent.click(screen.getByRole('textbox', { name: '何地' }))
    await userEvent.keyboard('{Control>}{Enter}{/Control}')
    await userEvent.click(screen.getByRole('textbox', { name: '筛选' }))
    await userEvent.keyboard('{Control>}{Enter}{/Control}')
    expect(log).toEqual(['save', 'open'])
  })

  it('still works when what held the focus has left the page, and ends with its pane', async () => {
    const run = vi.fn()
    const pane = (content: ReactNode) => (
      <KeyScope name="list" label="列表">
        <On keys="Alt+T" scope="list" run={run} />
        {content}
      </KeyScope>
    )
    const { rerender } = renderWithKeys(pane(field('查找')))
    await userEvent.click(screen.getByRole('textbox'))
    rerender(pane(null))
    fireEvent.keyDown(document.body, { code: 'KeyT', key: 't', altKey: true })
    expect(run).toHaveBeenCalledTimes(1)
    rerender(<On keys="Alt+T" scope="list" run={run} />)
    fireEvent.keyDown(document.body, { code: 'KeyT', key: 't', altKey: true })
    expect(run).toHaveBeenCalledTimes(1)
  })

  it('still works when a click on blank ground took the focus from everything', async () => {
    const run = vi.fn()
    renderWithKeys(
      <>
        <KeyScope name="form" label="记录">
          <On keys="Ctrl+Enter" scope="form" run={run} />
          {field('何地')}
        </KeyScope>
        <p>空白</p>
      </>,
    )
    await userEvent.click(screen.getByRole('textbox'))
    await userEvent.click(screen.getByText('空白'))
    expect(document.activeElement).toBe(document.body)
    await userEvent.keyboard('{Control>}{Enter}{/Control}')
    expect(run).toHaveBeenCalledTimes(1)
  })
})

describe('an input method', () => {
  beforeEach(() => void vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] }))
  afterEach(() => void vi.useRealTimers())

  it('keeps every key while it composes, and until the tick after', () => {
    const run = vi.fn()
    renderWithKeys(
      <>
        <On keys={['F2', 'Esc', 'Ctrl+Enter', 'Alt+1']} run={run} />
        {field('何地')}
      </>,
    )
    const box = screen.getByRole<HTMLInputElement>('textbox')
    const press = () => {
      fireEvent.keyDown(box, { code: 'F2', key: 'F2' })
      fireEvent.keyDown(box, { code: 'Escape', key: 'Escape' })
      fireEvent.keyDown(box, { code: 'Enter', key: 'Enter', ctrlKey: true })
      fireEvent.keyDown(box, { code: 'Digit1', key: '1', altKey: true })
    }
    compose(box, ['che'])
    press()
    endComposition(box, '车')
    press()
    expect(run).not.toHaveBeenCalled()
    vi.runAllTimers()
    press()
    expect(run).toHaveBeenCalledTimes(4)
  })

  it('does not hold the keys for ever when its field vanishes while composing', () => {
    const run = vi.fn()
    const content = (shown: boolean) => (
      <>
        <On keys="F2" run={run} />
        {shown && field('何地')}
      </>
    )
    const { rerender } = renderWithKeys(content(true))
    compose(screen.getByRole<HTMLInputElement>('textbox'), ['che'])
    rerender(content(false))
    fireEvent.keyDown(document.body, { code: 'F2', key: 'F2' })
    expect(run).toHaveBeenCalledTimes(1)
  })
})

describe('a key registered twice', () => {
  const action = (id: string, keys: string, scope: string): KeyAction => ({ id, keys, scope, words: '', run: vi.fn() })

  it('is refused in one scope and between global and always, and allowed in two panes', () => {
    const registry = createKeyRegistry({ mac: false, strict: true })
    registry.register(() => action('a', 'Ctrl+Shift+Enter', 'form'))
    registry.register(() => action('b', 'Ctrl+Shift+Enter', 'log'))
    expect(() => registry.register(() => action('c', 'Shift+Ctrl+Enter', 'form'))).toThrow(
      'key Ctrl+Shift+Enter is registered twice in scope "form": a and c',
    )
    registry.register(() => action('alarm', 'F6', 'always'))
    expect(() => registry.register(() => action('other', 'F6', 'global'))).toThrow('F6')
  })
})
