import { act, fireEvent, render, screen } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { useState } from 'react'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { LongList } from '../../../renderer/ui/long-list'
import { giveElementsSize } from './element-sizes'

const ROW = 50
const MILLION = 1_000_000

interface HitsProps {
  count: number
  list?: number
  onOpen?: (index: number) => void
  onRange?: (first: number, last: number) => void
}

const ignore = () => undefined

function Hits({ count, list = 0, onOpen = ignore, onRange = ignore }: HitsProps) {
  const [current, setCurrent] = useState<number | null>(null)
  return (
    <LongList
      label="命中"
      count={count}
      rowHeight={ROW}
      renderRow={(index) => `第 ${index} 条`}
      current={current}
      onCurrentChange={setCurrent}
      onOpen={onOpen}
      onRange={onRange}
      list={list}
      empty={<p>没有找到</p>}
    />
  )
}

const list = () => screen.getByRole('listbox', { name: '命中' })
const currentRow = () => document.getElementById(list().getAttribute('aria-activedescendant') ?? '')?.textContent

function scroll(top: number): void {
  act(() => {
    list().scrollTop = top
    fireEvent.scroll(list())
  })
}

let takeSizeAway: (() => void) | undefined
beforeEach(() => {
  takeSizeAway = giveElementsSize(500, 400)
})
afterEach(() => takeSizeAway?.())

describe('LongList', () => {
  it('draws only what is in sight of a million rows and says where each one stands', () => {
    render(<Hits count={MILLION} />)
    const options = screen.getAllByRole('option')
    expect(options.length).toBeLessThan(30)
    expect(options[3]?.getAttribute('aria-posinset')).toBe('4')
    expect(options[3]?.getAttribute('aria-setsize')).toBe(String(MILLION))
  })

  it('reaches the millionth by End and comes back by Home', async () => {
    const onRange = vi.fn()
    render(<Hits count={MILLION} onRange={onRange} />)
    await userEvent.tab()
    expect(currentRow()).toBe('第 0 条')
    await userEvent.keyboard('{End}')
    expect(currentRow()).toBe('第 999999 条')
    expect(onRange.mock.calls.at(-1)).toEqual([999_992, 999_999])
    await userEvent.keyboard('{ArrowUp}{PageUp}')
    expect(currentRow()).toBe('第 999991 条')
    await userEvent.keyboard('{Home}{PageDown}')
    expect(currentRow()).toBe('第 7 条')
  })

  it('reaches the millionth by its scroll bar', () => {
    const onRange = vi.fn()
    render(<Hits count={MILLION} onRange={onRange} />)
    const { height } = list().querySelector<HTMLElement>('.list-box__rows')?.style ?? { height: '' }
    scroll(Number.parseInt(height, 10) - 400)
    expect(onRange.mock.calls.at(-1)).toEqual([999_992, 999_999])
    expect(screen.getByText('第 999999 条')).toBeTruthy()
  })

  it('opens the current row with Enter and any row by double click', async () => {
    const onOpen = vi.fn()
    render(<Hits count={20} onOpen={onOpen} />)
    await userEvent.tab()
    await userEvent.keyboard('{ArrowDown}{Enter}')
    await userEvent.dblClick(screen.getByRole('option', { name: '第 4 条' }))
    expect(onOpen.mock.calls).toEqual([[1], [4]])
  })

  it('keeps the current row on the page when one scrolls far away from it', async () => {
    render(<Hits count={MILLION} />)
    await userEvent.tab()
    scroll(20_000)
    expect(screen.getByRole('option', { selected: true }).textContent).toBe('第 0 条')
  })

  it('begins another list where its current row is', async () => {
    const onRange = vi.fn()
    const { rerender } = render(<Hits count={1_000} list={1} onRange={onRange} />)
    scroll(5_000)
    rerender(<Hits count={1_000} list={2} onRange={onRange} />)
    expect(onRange.mock.calls.at(-1)).toEqual([0, 7])
  })

  it('says when there is nothing', () => {
    render(<Hits count={0} />)
    expect(screen.getByText('没有找到')).toBeTruthy()
  })
})
