import { render, screen } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { useState } from 'react'
import { describe, expect, it, vi } from 'vitest'
import { useOffers } from '../../../renderer/ui/offer-list'
import { TextArea } from '../../../renderer/ui/text-area'
import { TextField } from '../../../renderer/ui/text-field'
import { compose } from './composing'

const people = ['贺云川', '贺云山', '顾南亭']

function Caller({ onTake }: { onTake: (name: string) => void }) {
  const [value, setValue] = useState('')
  const [composing, setComposing] = useState(false)
  const offers = useOffers({
    label: '来电人',
    offers: people.filter((name) => value !== '' && name.startsWith(value)),
    keyOf: (name) => name,
    render: (name) => name,
    onTake,
    quiet: composing,
  })
  return (
    <TextField
      label="联系人"
      value={value}
      onChange={(next, change) => {
        setValue(next)
        setComposing(change.composing)
      }}
      {...offers}
    />
  )
}

const box = () => screen.getByRole<HTMLInputElement>('combobox', { name: '联系人' })

describe('useOffers', () => {
  it('opens below while typing, and Enter takes nothing that no arrow has chosen', async () => {
    const onTake = vi.fn()
    render(<Caller onTake={onTake} />)
    await userEvent.type(box(), '贺{Enter}')
    expect(screen.getAllByRole('option').map((offer) => offer.textContent)).toEqual(['贺云川', '贺云山'])
    expect(onTake).not.toHaveBeenCalled()
    await userEvent.keyboard('{ArrowDown}{ArrowDown}{Enter}')
    expect(onTake).toHaveBeenCalledExactlyOnceWith('贺云山')
    expect(document.activeElement).toBe(box())
  })

  it('takes by click without losing the focus', async () => {
    const onTake = vi.fn()
    render(<Caller onTake={onTake} />)
    await userEvent.type(box(), '顾')
    await userEvent.click(screen.getByRole('option', { name: '顾南亭' }))
    expect(onTake).toHaveBeenCalledExactlyOnceWith('顾南亭')
    expect(document.activeElement).toBe(box())
  })

  it('closes on Esc', async () => {
    render(<Caller onTake={vi.fn()} />)
    await userEvent.type(box(), '贺{Escape}')
    expect(screen.queryByRole('listbox')).toBeNull()
    expect(box().getAttribute('aria-expanded')).toBe('false')
  })

  it('opens nothing while the input method composes', () => {
    render(<Caller onTake={vi.fn()} />)
    compose(box(), ['贺'])
    expect(screen.queryByRole('listbox')).toBeNull()
  })

  it('serves a text of several lines too', async () => {
    function Report() {
      const [value, setValue] = useState('')
      const offers = useOffers({
        label: '短语',
        offers: ['火已扑灭'],
        keyOf: String,
        render: String,
        onTake: setValue,
        quiet: value === '',
      })
      return <TextArea label="正文" value={value} onChange={setValue} {...offers} />
    }
    render(<Report />)
    await userEvent.type(screen.getByRole('combobox', { name: '正文' }), '火{ArrowDown}{Enter}')
    expect(screen.getByRole<HTMLTextAreaElement>('combobox').value).toBe('火已扑灭')
  })
})
