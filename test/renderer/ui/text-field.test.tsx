import { fireEvent, render, screen } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { useState } from 'react'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { TextField, type TextFieldProps } from '../../../renderer/ui/text-field'
import { compose, endComposition } from './composing'

type Report = [value: string, composing: boolean]

function Owner({
  reports,
  initial = '',
  ...props
}: { reports?: Report[]; initial?: string } & Partial<TextFieldProps>) {
  const [value, setValue] = useState(initial)
  return (
    <TextField
      label="何地"
      {...props}
      value={value}
      onChange={(next, { composing }) => {
        setValue(next)
        reports?.push([next, composing])
      }}
    />
  )
}

const box = () => screen.getByRole<HTMLInputElement>('textbox', { name: '何地' })

describe('TextField', () => {
  it('is found by its label and reports what is typed', async () => {
    const reports: Report[] = []
    render(<Owner reports={reports} />)
    await userEvent.type(box(), '东门')
    expect(reports).toEqual([
      ['东', false],
      ['东门', false],
    ])
    expect(box().value).toBe('东门')
  })

  it('announces hint and question, and shows 缺 while it is empty and missing', async () => {
    const { rerender } = render(<Owner hint="固话" />)
    expect(screen.getByRole('textbox', { description: '固话' })).toBe(box())
    rerender(<Owner question="在接报之后，核对" />)
    expect(screen.getByRole('textbox', { description: '在接报之后，核对' })).toBe(box())
    rerender(<Owner missing="缺" />)
    expect(screen.getByPlaceholderText('缺')).toBe(box())
  })

  it('takes a value set from outside', () => {
    const { rerender } = render(<TextField label="何地" value="一号" onChange={() => undefined} />)
    rerender(<TextField label="何地" value="二号" onChange={() => undefined} />)
    expect(box().value).toBe('二号')
  })

  it('calls onEnter once for a plain Enter, not for Ctrl+Enter or a held key', () => {
    const onEnter = vi.fn()
    render(<Owner onEnter={onEnter} />)
    fireEvent.keyDown(box(), { key: 'Enter', ctrlKey: true })
    fireEvent.keyDown(box(), { key: 'Enter', repeat: true })
    expect(onEnter).not.toHaveBeenCalled()
    fireEvent.keyDown(box(), { key: 'Enter' })
    expect(onEnter).toHaveBeenCalledTimes(1)
  })
})

describe('TextField under an input method', () => {
  beforeEach(() => void vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] }))
  afterEach(() => void vi.useRealTimers())

  it('reports the half-written text flagged, and once more when the composition ends', () => {
    const reports: Report[] = []
    render(<Owner reports={reports} initial="在" />)
    compose(box(), ['c', 'ch', 'che'])
    endComposition(box(), '在车')
    expect(reports).toEqual([
      ['在c', true],
      ['在ch', true],
      ['在che', true],
      ['在车', true],
      ['在车', false],
    ])
  })

  it('never writes into the field while it composes, not even when its owner sets another text', () => {
    const { rerender } = render(<TextField label="何地" value="" onChange={() => undefined} />)
    compose(box(), ['he', 'he yun'])
    rerender(<TextField label="何地" value="别处来的" onChange={() => undefined} />)
    expect(box().value).toBe('he yun')
  })

  it.each([
    { isComposing: true, keyCode: 13 },
    { isComposing: false, keyCode: 229 },
  ])('leaves Enter to the input method when the key says $isComposing/$keyCode', (flags) => {
    const onEnter = vi.fn()
    render(<Owner onEnter={onEnter} />)
    fireEvent.keyDown(box(), { key: 'Enter', ...flags })
    expect(onEnter).not.toHaveBeenCalled()
  })

  it('does not act on the Enter that ended the composition, whichever comes first, and acts on the next one', () => {
    const onEnter = vi.fn()
    render(<Owner onEnter={onEnter} />)
    compose(box(), ['che'])
    endComposition(box(), '车')
    fireEvent.keyDown(box(), { key: 'Enter', keyCode: 13 })
    expect(onEnter).not.toHaveBeenCalled()
    vi.runAllTimers()
    fireEvent.keyDown(box(), { key: 'Enter', keyCode: 13 })
    expect(onEnter).toHaveBeenCalledTimes(1)
  })

  it('keeps a composed text that ran over its limit and says so', () => {
    const onRefused = vi.fn()
    const reports: Report[] = []
    render(<Owner reports={reports} limit={2} onRefused={onRefused} />)
    compose(box(), ['a'])
    endComposition(box(), '三个字')
    expect(box().value).toBe('三个字')
    expect(reports.at(-1)).toEqual(['三个字', false])
    expect(onRefused).toHaveBeenCalledExactlyOnceWith('共 3 字，超过 2 字。文字仍在，删去 1 字后才能存下')
  })
})

describe('TextField and its limit', () => {
  it('refuses a paste of 10 MB before it reaches the field, and cuts nothing', async () => {
    const onRefused = vi.fn()
    const reports: Report[] = []
    render(<Owner reports={reports} initial="原文" limit={20_000} onRefused={onRefused} />)
    await userEvent.click(box())
    await userEvent.paste('长'.repeat(10_000_000))
    expect(box().value).toBe('原文')
    expect(reports).toEqual([])
    expect(onRefused).toHaveBeenCalledExactlyOnceWith(
      '没有写入：连同原有共 10000002 字，超过 20000 字。原文未动，可只贴需要的部分',
    )
  })

  it('counts the selection that a paste replaces', async () => {
    render(<Owner initial="一二三" limit={3} />)
    await userEvent.click(box())
    box().setSelectionRange(0, 3)
    await userEvent.paste('四五六')
    expect(box().value).toBe('四五六')
  })

  it('refuses a dropped text that does not fit', () => {
    const onRefused = vi.fn()
    render(<Owner limit={5} onRefused={onRefused} />)
    const accepted = fireEvent.drop(box(), { dataTransfer: { getData: () => '超过五个字的话' } })
    expect(accepted).toBe(false)
    expect(onRefused).toHaveBeenCalledTimes(1)
  })

  it('refuses one key too many and keeps what is there', async () => {
    const onRefused = vi.fn()
    render(<Owner limit={2} onRefused={onRefused} />)
    await userEvent.type(box(), 'abc')
    expect(box().value).toBe('ab')
    expect(onRefused).toHaveBeenCalledExactlyOnceWith('已满 2 字，没有写入。先删去一些再写')
  })
})
