import { fireEvent, screen, within } from '@testing-library/react'
import { afterAll, describe, expect, it } from 'vitest'
import { aRecord } from '../../../support/an-entry'
import { valueIn } from '../../../support/an-office'
import { MINUTE, openFire } from '../../../support/an-opened-incident'
import { removeFolders } from '../../../support/folders'
import type { StartedApp } from '../../../support/start-app'
import { NIGHT } from '../../../support/test-clock'
import { band, openReviewWindow, pane, plot, wordsOf } from '../a-review-window'

afterAll(removeFolders)

const HOUR = 60 * MINUTE
/** The page of the tests has no pointer events of its own; they are mouse events of other names. */
const point = (element: Element, type: string, clientX: number) =>
  fireEvent(element, new MouseEvent(type, { bubbles: true, button: 0, clientX }))
const value = () => plot().getAttribute('aria-valuetext')

/** A fire at 03:20 and a call at 02:10 of the day, and one call two days before. */
async function aNight(app: StartedApp): Promise<void> {
  for (const receivedAt of [NIGHT - 48 * HOUR, NIGHT - 70 * MINUTE]) {
    valueIn(await app.api.entries.record(aRecord({ receivedAt, occurredAt: null, urgency: 'urgent' })))
  }
  await openFire(app)
}

describe('the band', () => {
  it('tells of the current day what it is, how much it has, and everything in words', async () => {
    await openReviewWindow(aNight)
    expect(within(band()).getByRole('heading').textContent).toBe('7月18日 周六')
    expect(within(band()).getByText('2 条 重特大 1 紧急 1')).toBeTruthy()
    const described = document.getElementById(plot().getAttribute('aria-describedby') ?? '')?.textContent
    expect(described).toContain('记录 2 条，重特大 1，紧急 1')
    expect(described).toContain('突发事件：事 0001 东浦区甲源化工厂罐区火灾 处置中')
  })

  it('moves the chosen span by keys, makes it longer and lets it go', async () => {
    const window = await openReviewWindow(aNight)
    expect(value()).toBe('全天')
    plot().focus()
    await window.press('{ArrowRight}')
    expect(value()).toBe('03:00—04:30')
    expect(within(band()).getByText('选段 03:00—04:30')).toBeTruthy()
    await window.press('{ArrowRight}{ArrowRight}')
    expect(value()).toBe('04:00—05:30')
    await window.press('{Shift>}{ArrowLeft}{/Shift}{ArrowLeft}')
    expect(value()).toBe('03:30—04:30')
    await window.press('{Escape}')
    expect(value()).toBe('全天')
  })

  it('looks nearer and wider around the chosen span', async () => {
    const window = await openReviewWindow(aNight)
    const hours = () => [...plot().querySelectorAll('.day-band__hour')].map((hour) => hour.textContent)
    expect(hours()).toHaveLength(24)
    plot().focus()
    await window.press('{ArrowRight}++')
    expect([hours()[0], hours().at(-1)]).toEqual(['01', '06:30'])
    await window.press('==')
    expect(hours()).toEqual(expect.arrayContaining(['03:20', '03:45']))
    await window.press('----')
    expect(hours()).toHaveLength(24)
  })

  it('reaches every record by keys, and the timeline stands on its line', async () => {
    const window = await openReviewWindow(aNight)
    plot().focus()
    await window.press('{ArrowUp}')
    expect(value()).toBe('全天，02:10 记录　紧急')
    const current = () => within(pane()).getByRole('option', { selected: true }).textContent
    expect(current()).toContain('02:10')
    await window.press('{ArrowDown}')
    expect(value()).toMatch(/^全天，03:20 /)
    expect(current()).toContain('03:20')
  })

  it('goes to the nearest days with records, and to one that is typed', async () => {
    const window = await openReviewWindow(aNight)
    const day = () => within(band()).getByRole('heading').textContent
    plot().focus()
    await window.press('{PageUp}')
    expect(day()).toBe('7月16日 周四')
    await window.press('{PageDown}')
    expect(day()).toBe('7月18日 周六')
    await window.press('{Alt>}d{/Alt}')
    expect(screen.getByLabelText('换日')).toBe(document.activeElement)
    await window.press('0716{Enter}')
    expect(day()).toBe('7月16日 周四')
    expect(plot()).toBe(document.activeElement)
    await window.press('{Alt>}d{/Alt}{Enter}')
    expect(day()).toBe('7月18日 周六')
  })

  it('is drawn with the mouse, and a press on a bar shows the incident', async () => {
    const window = await openReviewWindow(aNight)
    const ground = plot().querySelector('.day-band__ground')
    if (!ground) throw new Error('the plot has no ground')
    Object.assign(ground, { getBoundingClientRect: () => ({ left: 0, width: 1_440 }) })
    Object.assign(plot(), { setPointerCapture: () => undefined })
    point(plot(), 'pointerdown', 181)
    point(plot(), 'pointermove', 268)
    point(plot(), 'pointerup', 268)
    await window.pass(0)
    expect(value()).toBe('03:00—04:30')
    const bar = plot().querySelector('.day-band__incident')
    if (!bar) throw new Error('the incident has no bar')
    point(bar, 'pointerdown', 0)
    await window.pass(0)
    expect(within(pane()).getByText('〔2026〕事 0001 东浦区甲源化工厂罐区火灾')).toBeTruthy()
  })

  it('chooses the entry under a press that stays where it is', async () => {
    const window = await openReviewWindow(aNight)
    const ground = plot().querySelector('.day-band__ground')
    if (!ground) throw new Error('the plot has no ground')
    Object.assign(ground, { getBoundingClientRect: () => ({ left: 0, width: 1_440 }) })
    point(plot(), 'pointerdown', 131)
    point(plot(), 'pointerup', 131)
    await window.pass(0)
    expect(value()).toBe('全天，02:10 记录　紧急')
  })

  it('follows what is written meanwhile', async () => {
    const window = await openReviewWindow(aNight)
    const before = wordsOf().length
    valueIn(await window.app.api.entries.record(aRecord({ receivedAt: NIGHT, occurredAt: null, matter: '又来一电' })))
    await window.pass(0)
    expect(within(band()).getByText('3 条 重特大 1 紧急 1')).toBeTruthy()
    expect(wordsOf().length).toBe(before + 1)
  })

  it('turns with the day at midnight while no day was chosen', async () => {
    const window = await openReviewWindow(aNight)
    await window.pass(21 * HOUR)
    expect(within(band()).getByRole('heading').textContent).toBe('7月19日 周日')
  })
})
