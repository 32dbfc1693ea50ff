import { act, render, screen, waitFor } from '@testing-library/react'
import { useState } from 'react'
import { describe, expect, it } from 'vitest'
import { useKeptFocus } from '../../../renderer/app/use-kept-focus'

let show: (view: string, content?: string) => void = () => undefined

/** Two views, the second of which is empty until its script has been read; `keeps`: the first is hidden, not gone. */
function Views({ keeps = false }: { keeps?: boolean }) {
  const [{ shown, content }, set] = useState({ shown: 'desk', content: '' })
  show = (view, words = '') => act(() => set({ shown: view, content: words }))
  useKeptFocus(shown)
  return (
    <>
      <button type="button">别处</button>
      <div data-view="desk" hidden={shown !== 'desk'}>
        {(keeps || shown === 'desk') && <input aria-label="正文" />}
      </div>
      <div data-view="review">{content !== '' && <input aria-label={content} />}</div>
    </>
  )
}

describe('a view whose script is still being read', () => {
  it('is given the keyboard once it is there', async () => {
    render(<Views />)
    screen.getByLabelText('正文').focus()
    show('review')
    expect(document.activeElement).toBe(document.body)
    show('review', '查询')
    await waitFor(() => expect(document.activeElement).toBe(screen.getByLabelText('查询')))
  })

  it('is given it also before the view that is hidden has lost it', async () => {
    render(<Views keeps />)
    screen.getByLabelText('正文').focus()
    show('review')
    expect(document.activeElement).toBe(screen.getByLabelText('正文'))
    show('review', '查询')
    await waitFor(() => expect(document.activeElement).toBe(screen.getByLabelText('查询')))
  })

  it('does not take it from wherever it went meanwhile', async () => {
    render(<Views />)
    show('review')
    const elsewhere = screen.getByRole('button', { name: '别处' })
    elsewhere.focus()
    show('review', '查询')
    show('review', '再查')
    // A second change is seen after the first was answered.
    await waitFor(() => screen.getByLabelText('再查'))
    expect(document.activeElement).toBe(elsewhere)
  })
})
