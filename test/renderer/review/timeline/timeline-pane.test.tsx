import { screen, within } from '@testing-library/react'
import { afterAll, describe, expect, it } from 'vitest'
import type { IncidentPaper } from '../../../../shared/incidents/incident-paper'
import { failure, success } from '../../../../shared/result'
import { aRecord } from '../../../support/an-entry'
import { valueIn } from '../../../support/an-office'
import { MINUTE, openFire } from '../../../support/an-opened-incident'
import { removeFolders } from '../../../support/folders'
import type { StartedApp } from '../../../support/start-app'
import { NIGHT } from '../../../support/test-clock'
import { lines, openReviewWindow, pane, plot, wordsOf } from '../a-review-window'

afterAll(removeFolders)

async function aNight(app: StartedApp): Promise<void> {
  valueIn(await app.api.entries.record(aRecord({ receivedAt: NIGHT - 70 * MINUTE, occurredAt: null, matter: '问路' })))
  await openFire(app)
}

const list = () => within(pane()).getByRole('listbox', { name: '时间线' })

describe('the timeline', () => {
  it('tells the chosen span from its beginning, with silence as a line of its own', async () => {
    const window = await openReviewWindow(aNight)
    expect(wordsOf()[0]).toContain('问路')
    plot().focus()
    await window.press('{ArrowRight}')
    expect(within(pane()).getByText('03:00—04:30')).toBeTruthy()
    expect(wordsOf().some((words) => words?.includes('问路'))).toBe(false)
    await window.press('{ArrowLeft}{ArrowLeft}')
    expect(within(pane()).getByText('02:00—03:30')).toBeTruthy()
    expect(wordsOf()).toContain('1 小时 10 分无记录')
  })

  it('opens the record that a line belongs to', async () => {
    const window = await openReviewWindow(aNight)
    list().focus()
    await window.press('{Home}')
    expect(within(pane()).getByRole('button', { name: '到值班台打开' })).toBeTruthy()
    await window.press('{Enter}')
    expect(screen.getByRole('button', { name: /^值班台/ }).getAttribute('aria-current')).toBe('page')
  })

  it('turns from the day to the incident and back', async () => {
    const window = await openReviewWindow(aNight)
    const turn = '{Alt>}l{/Alt}'
    plot().focus()
    expect(screen.getByRole('radio', { name: '日' }).getAttribute('aria-checked')).toBe('true')
    expect(screen.queryByRole('radio', { name: '班次' })).toBeNull()
    await window.press(turn)
    expect(screen.getByRole('radio', { name: '事件' }).getAttribute('aria-checked')).toBe('true')
    expect(wordsOf().some((words) => words?.includes('问路'))).toBe(false)
    await window.press(turn)
    expect(wordsOf()[0]).toContain('问路')
  })

  it('says by itself that a limit ran out, and stays on the line that is read', async () => {
    const window = await openReviewWindow(aNight)
    // The place has turned to the first hit by then.
    await window.pass(1_000)
    list().focus()
    await window.press('{Home}')
    const ranOut = () => wordsOf().filter((words) => words?.includes('时限到')).length
    expect(ranOut()).toBe(0)
    await window.pass(31 * MINUTE)
    expect(ranOut()).toBe(1)
    expect(within(pane()).getByRole('option', { selected: true }).textContent).toContain('问路')
  })

  it('goes on paper as it is shown, and says what became of it', async () => {
    const papers: IncidentPaper[] = []
    const incidentDocuments = {
      copy: async (paper: IncidentPaper) => void papers.push(paper),
      savePdf: async () => success('值班时间线.pdf'),
      print: async () => failure('conflict', '没有打印：这台电脑没有装打印机'),
    }
    const window = await openReviewWindow(aNight, { incidentDocuments })
    plot().focus()
    await window.press('{Control>}p{/Control}')
    const dialog = within(screen.getByRole('dialog', { name: '时间线' }))
    expect(dialog.getByText(/^2026年7月18日 全天/)).toBeTruthy()
    await window.press('{Alt>}c{/Alt}')
    expect(dialog.getByText('文字已复制，可直接粘贴')).toBeTruthy()
    expect(papers.map(({ number }) => number)).toEqual(['2026年7月18日 全天'])
    await window.press('{Alt>}e{/Alt}')
    expect(dialog.getByText('已存为 值班时间线.pdf')).toBeTruthy()
    await window.press('{Control>}p{/Control}')
    expect(dialog.getByText(/没有装打印机/)).toBeTruthy()
    await window.press('{Escape}')
    expect(screen.queryByRole('dialog')).toBeNull()
  })

  it('says so where nothing was written down', async () => {
    const window = await openReviewWindow(async () => undefined)
    expect(lines()).toEqual([])
    expect(within(pane()).getByText('这一段没有记录')).toBeTruthy()
    plot().focus()
    await window.press('{Control>}p{/Control}')
    expect(screen.getByRole('dialog', { name: '时间线' })).toBeTruthy()
  })
})
