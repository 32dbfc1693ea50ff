import { render, screen } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { useState } from 'react'
import { describe, expect, it } from 'vitest'
import { FilterButton } from '../../../renderer/ui/filter-button'

function Channel({ brief }: { brief?: boolean }) {
  const [value, setValue] = useState('all')
  return (
    <FilterButton
      label="方式"
      brief={brief}
      options={[
        { value: 'all', words: '全部' },
        { value: 'call', words: '来电' },
        { value: 'fax', words: '传真' },
      ]}
      value={value}
      onChange={setValue}
    />
  )
}

const button = () => screen.getByRole('combobox', { name: '方式' })

describe('FilterButton', () => {
  it('opens on the chosen one, moves with the arrows and takes with Enter', async () => {
    render(<Channel />)
    await userEvent.tab()
    await userEvent.keyboard('{ArrowDown}')
    expect(screen.getByRole('option', { selected: true }).textContent).toBe('全部')
    await userEvent.keyboard('{ArrowDown}{ArrowDown}')
    expect(button().getAttribute('aria-activedescendant')).toBe(screen.getByRole('option', { name: '传真' }).id)
    await userEvent.keyboard('{Enter}')
    expect(button().textContent).toBe('方式 传真')
    expect(screen.queryByRole('listbox')).toBeNull()
    expect(document.activeElement).toBe(button())
  })

  it('closes on Esc and when the focus leaves, changing nothing', async () => {
    render(<Channel />)
    await userEvent.click(button())
    await userEvent.keyboard('{ArrowDown}{Escape}')
    expect(screen.queryByRole('listbox')).toBeNull()
    await userEvent.click(button())
    await userEvent.tab()
    expect(screen.queryByRole('listbox')).toBeNull()
    expect(button().textContent).toBe('方式 全部')
  })

  it('says in brief what it is about while nothing is chosen', async () => {
    render(<Channel brief />)
    expect(button().textContent).toBe('方式')
    await userEvent.click(button())
    await userEvent.click(screen.getByRole('option', { name: '传真' }))
    expect(button().textContent).toBe('方式 传真')
  })

  it('takes by click', async () => {
    render(<Channel />)
    await userEvent.click(button())
    await userEvent.click(screen.getByRole('option', { name: '来电' }))
    expect(button().textContent).toBe('方式 来电')
  })
})
