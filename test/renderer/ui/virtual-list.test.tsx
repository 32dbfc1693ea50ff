import { act, fireEvent, render, screen } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { useState } from 'react'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { VirtualList } from '../../../renderer/ui/virtual-list'
import { giveElementsSize } from './element-sizes'

interface Row {
  id: string
  words: string
}

const rowHeight = 50
const viewportHeight = 400
const keyOf = (row: Row) => row.id
const heightOf = () => rowHeight
const rowsOf = (count: number): Row[] =>
  Array.from({ length: count }, (_, at) => ({ id: `r${at}`, words: `第 ${at} 条` }))

function Log({ rows, onOpen = () => undefined, onRange }: LogProps) {
  const [current, setCurrent] = useState<string | null>(null)
  return (
    <VirtualList
      label="今日记录"
      rows={rows}
      keyOf={keyOf}
      heightOf={heightOf}
      renderRow={(row) => row.words}
      current={current}
      onCurrentChange={setCurrent}
      onOpen={onOpen}
      onRange={onRange}
      empty={<p>今日尚无记录</p>}
    />
  )
}

interface LogProps {
  rows: readonly Row[]
  onOpen?: (row: Row) => void
  onRange?: (first: number, last: number) => void
}

const list = () => screen.getByRole('listbox', { name: '今日记录' })
const currentRow = () => document.getElementById(list().getAttribute('aria-activedescendant') ?? '')?.textContent

let takeSizeAway: (() => void) | undefined
beforeEach(() => {
  takeSizeAway = giveElementsSize(500, viewportHeight)
})
afterEach(() => takeSizeAway?.())

describe('VirtualList', () => {
  it('draws only what is in sight of 100,000 rows and says where each one stands', () => {
    render(<Log rows={rowsOf(100_000)} />)
    const options = screen.getAllByRole('option')
    expect(options.length).toBeLessThan(30)
    expect(options[0]?.getAttribute('aria-setsize')).toBe('100000')
    expect(options[3]?.getAttribute('aria-posinset')).toBe('4')
  })

  it('starts at the first row in sight and moves by row, page and end', async () => {
    render(<Log rows={rowsOf(100_000)} />)
    await userEvent.tab()
    expect(currentRow()).toBe('第 0 条')
    await userEvent.keyboard('{ArrowDown}{ArrowDown}{ArrowUp}')
    expect(currentRow()).toBe('第 1 条')
    await userEvent.keyboard('{PageDown}')
    expect(currentRow()).toBe('第 8 条')
    await userEvent.keyboard('{End}')
    expect(currentRow()).toBe('第 99999 条')
    await userEvent.keyboard('{ArrowDown}{PageUp}')
    expect(currentRow()).toMatch(/^第 9999\d 条$/)
    await userEvent.keyboard('{Home}')
    expect(currentRow()).toBe('第 0 条')
  })

  it('opens the current row with Enter and any row by double click', async () => {
    const onOpen = vi.fn()
    render(<Log rows={rowsOf(20)} onOpen={onOpen} />)
    await userEvent.tab()
    await userEvent.keyboard('{ArrowDown}{Enter}')
    await userEvent.dblClick(screen.getByRole('option', { name: '第 4 条' }))
    expect(onOpen.mock.calls.map(([row]) => row.id)).toEqual(['r1', 'r4'])
  })

  it('keeps the current row on the page when one scrolls far away from it', async () => {
    render(<Log rows={rowsOf(1000)} />)
    await userEvent.tab()
    scroll(20_000)
    expect(currentRow()).toBe('第 0 条')
    expect(screen.getByRole('option', { selected: true }).textContent).toBe('第 0 条')
  })

  it('holds what is read in its place when rows arrive above', () => {
    const rows = rowsOf(1000)
    const { rerender } = render(<Log rows={rows} />)
    scroll(5_010)
    rerender(<Log rows={[{ id: 'new', words: '新来一条' }, ...rows]} />)
    expect(list().scrollTop).toBe(5_010 + rowHeight)
  })

  it('shows a new row at the very top, and stays on the current row by its key', async () => {
    const rows = rowsOf(1000)
    const { rerender } = render(<Log rows={rows} />)
    await userEvent.tab()
    await userEvent.keyboard('{ArrowDown}')
    rerender(<Log rows={[{ id: 'new', words: '新来一条' }, ...rows]} />)
    expect(list().scrollTop).toBe(0)
    expect(screen.getAllByRole('option')[0]?.textContent).toBe('新来一条')
    expect(currentRow()).toBe('第 1 条')
  })

  it('tells which rows are in sight, so that pages can be fetched', () => {
    const onRange = vi.fn()
    render(<Log rows={rowsOf(1000)} onRange={onRange} />)
    scroll(10_000)
    expect(onRange.mock.calls.at(0)).toEqual([0, 7])
    expect(onRange.mock.calls.at(-1)?.[0]).toBe(200)
  })

  it('says when there is nothing', () => {
    render(<Log rows={[]} />)
    expect(screen.getByText('今日尚无记录')).toBeTruthy()
  })
})

function scroll(top: number): void {
  act(() => {
    list().scrollTop = top
    fireEvent.scroll(list())
  })
}
