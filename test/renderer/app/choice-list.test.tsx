import { render, screen } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { useState } from 'react'
import { describe, expect, it, vi } from 'vitest'
import { ChoiceList } from '../../../renderer/app/choice-list'

const choices = ['甲', '乙', '丙'].map((id) => ({ id, content: id }))

function Room({ onOpen }: { onOpen?: (id: string) => void }) {
  const [chosen, setChosen] = useState<string | null>(null)
  return <ChoiceList label="人" choices={choices} chosen={chosen} onChoose={setChosen} onOpen={onOpen} />
}

const chosen = () => screen.queryByRole('option', { selected: true })?.textContent ?? null

describe('a choice list', () => {
  it('is one tab stop whose current row the arrows move', async () => {
    render(<Room />)
    await userEvent.tab()
    expect(chosen()).toBeNull()
    const seen: (string | null)[] = []
    for (const key of ['ArrowDown', 'ArrowDown', 'ArrowDown', 'ArrowDown', 'Home', 'End', 'ArrowUp']) {
      await userEvent.keyboard(`{${key}}`)
      seen.push(chosen())
    }
    expect(seen).toEqual(['甲', '乙', '丙', '丙', '甲', '丙', '乙'])
    expect(document.activeElement).toBe(screen.getByRole('listbox', { name: '人' }))
  })

  it('opens the current row by Enter or a double click', async () => {
    const onOpen = vi.fn()
    render(<Room onOpen={onOpen} />)
    await userEvent.click(screen.getByText('乙'))
    screen.getByRole('listbox').focus()
    await userEvent.keyboard('{Enter}')
    await userEvent.dblClick(screen.getByText('丙'))
    expect(onOpen.mock.calls).toEqual([['乙'], ['丙']])
  })
})
