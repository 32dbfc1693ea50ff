import { render, screen } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { useState } from 'react'
import { describe, expect, it, vi } from 'vitest'
import { ErrorSurface } from '../../../renderer/app/error-surface'

function Fragile() {
  const [broken, setBroken] = useState(false)
  if (broken) throw new Error('broken')
  return (
    <button type="button" onClick={() => setBroken(true)}>
      坏掉
    </button>
  )
}

describe('the error surface', () => {
  it('says what was kept and opens the page anew', async () => {
    // React repeats every caught error on the console.
    const console = vi.spyOn(globalThis.console, 'error').mockReturnValue()
    const reload = vi.fn()
    render(
      <ErrorSurface reload={reload}>
        <Fragile />
      </ErrorSurface>,
    )
    await userEvent.click(screen.getByRole('button', { name: '坏掉' }))
    expect(screen.getByRole('alert').textContent).toContain('已保存的记录都在')
    await userEvent.click(screen.getByRole('button', { name: '重新打开' }))
    expect(reload).toHaveBeenCalledOnce()
    console.mockRestore()
  })
})
