import { screen, within } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { describe, expect, it } from 'vitest'
import { manualChapters, wordsOf } from '../../../renderer/manual/manual-chapters'
import { aSession, openWindow } from '../app/a-window'

async function openManual() {
  const opened = openWindow({ session: aSession() })
  await screen.findByLabelText('正文')
  await userEvent.keyboard('{F1}')
  await screen.findByLabelText('找')
  return opened
}

const listed = () => within(screen.getByRole('listbox', { name: '章' })).getAllByRole('option')
const chosen = () => screen.getByRole('option', { selected: true }).textContent

describe('the manual', () => {
  it('has every chapter with a title of its own and something to read', () => {
    const titles = manualChapters.map(({ title }) => title)
    expect(new Set(titles).size).toBe(titles.length)
    expect(titles).toContain('记一条来电')
    for (const chapter of manualChapters) expect(chapter.blocks.length, chapter.title).toBeGreaterThan(0)
  })

  it('lists the chapters that hold the words looked for', async () => {
    await openManual()
    await userEvent.keyboard('昨日2310')
    const holding = manualChapters.filter((chapter) => wordsOf(chapter).includes('昨日2310'))
    expect(listed().map((option) => option.textContent)).toEqual(holding.map(({ title }) => title))
    expect(chosen()).toBe(holding[0]?.title)
  })

  it('says so when the words are nowhere', async () => {
    await openManual()
    await userEvent.keyboard('卫星电话')
    expect(screen.getByText('手册里没有这几个字')).toBeTruthy()
  })

  it('goes from chapter to chapter by arrows while the search holds the keyboard', async () => {
    await openManual()
    await userEvent.keyboard('{ArrowDown}{ArrowDown}{ArrowUp}')
    expect(chosen()).toBe(manualChapters[1]?.title)
  })

  it('is printed by key', async () => {
    const { done } = await openManual()
    await userEvent.keyboard('{Control>}p{/Control}')
    expect(done.at(-1)).toBe('print')
  })
})
