import { screen, within } from '@testing-library/react'
import { afterAll, describe, expect, it } from 'vitest'
import { compose, endComposition } from '../renderer/ui/composing'
import { aRecord } from '../support/an-entry'
import { valueIn } from '../support/an-office'
import { removeFolders } from '../support/folders'
import { watchKeyPresses } from '../support/key-presses'
import { openDeskWindow } from '../support/real-window'
import type { StartedApp } from '../support/start-app'

afterAll(removeFolders)

const he = {
  contactUnit: '东浦化工园区',
  contactName: '贺云川',
  contactPost: '值班主任',
  contactPhone: '0690-555 0110',
}
/** Somebody else on the same line. */
const su = { ...he, contactName: '苏晚晴', contactPost: '值班员' }

const calledBefore = async ({ api, clock }: StartedApp) => {
  const call = { matter: '', place: '' }
  valueIn(await api.entries.record(aRecord({ ...call, ...su, text: '园区例行报平安', receivedAt: clock.now() })))
  clock.advance(60_000)
  valueIn(await api.entries.record(aRecord({ ...call, ...he, text: '园区南门断电，已派人', receivedAt: clock.now() })))
  clock.advance(3_600_000)
}

const mainText = () => screen.getByRole<HTMLTextAreaElement>('textbox', { name: '来电内容' })
const field = (name: string) => screen.getByRole<HTMLInputElement>('textbox', { name })

/** Writes as an input method does: no key of it reaches the page. */
function writeText(text: string): void {
  compose(mainText(), ['yuan'])
  endComposition(mainText(), text)
}

const newest = async ({ api }: StartedApp) => {
  const [row] = valueIn(await api.entries.rows({ day: 20260718, filter: anyEntry, offset: 0, limit: 1 }))
  if (!row) throw new Error('nothing was recorded')
  return valueIn(await api.entries.find({ entryId: row.id }))
}
const anyEntry = { channel: null, urgency: null, status: null, text: '' }

describe('an ordinary call from a known caller', () => {
  it.each([
    ['his name', '园区值班主任贺云川来电：二号罐区压力表不准，请派人'],
    ['his number', '06905550110 来电：二号罐区压力表不准，请派人'],
  ])('is saved with at most six keys beside its text, found by %s', async (_, text) => {
    const { app, user, pass } = await openDeskWindow(calledBefore)
    await user.keyboard('{Alt>}r{/Alt}')
    expect(document.activeElement).not.toBe(mainText())
    const pressed = watchKeyPresses()

    await user.keyboard('{F2}')
    expect(document.activeElement).toBe(mainText())
    writeText(text)
    await pass(1_000)
    await screen.findByRole('button', { name: '采用' })
    await user.keyboard('{F5}')
    await user.keyboard('{Control>}{Enter}{/Control}')
    await screen.findByRole('option', { name: /压力表不准/ })

    expect(pressed).toEqual(['F2', 'F5', 'Control', 'Enter'])
    expect(pressed.length).toBeLessThanOrEqual(6)
    expect((await newest(app)).content).toMatchObject({ ...he, text, channel: 'call', urgency: 'ordinary' })
    expect(mainText().value).toBe('')
    expect(document.activeElement).toBe(mainText())
  })

  it('shows what he called about before, and the second one on his line', async () => {
    const { app, user, pass } = await openDeskWindow(calledBefore)
    writeText('0690-555 0110 来电，有事要说')
    await pass(1_000)
    const callers = within(screen.getByRole('region', { name: '来电人' }))
    expect(await callers.findByRole('button', { name: /07-18.*园区南门断电，已派人/ })).toBeTruthy()
    expect(callers.getByRole('button', { name: /苏晚晴.*值班员.*同号/ })).toBeTruthy()
    await user.keyboard('{Shift>}{F5}{/Shift}{Control>}{Enter}{/Control}')
    await screen.findByRole('option', { name: /有事要说/ })
    expect((await newest(app)).content).toMatchObject(su)
  })

  it('is found by the initials of his name while they are typed', async () => {
    const { user, pass } = await openDeskWindow(calledBefore)
    await user.keyboard('{Alt>}n{/Alt}hyc')
    await pass(1_000)
    await screen.findByRole('button', { name: '采用' })
    await user.keyboard('{F5}')
    expect(field('来电人').value).toBe('贺云川')
    expect(field('单位').value).toBe('东浦化工园区')
    expect(field('职务').value).toBe('值班主任')
    expect(document.activeElement).toBe(field('来电人'))
  })

  it('is spotted as the second call about the same matter, and linked with two keys', async () => {
    const { app, user, pass } = await openDeskWindow(calledBefore)
    writeText('群众反映化工园区南门断电，询问何时恢复')
    await pass(1_000)
    expect(await screen.findByText('近 24 小时 1 条')).toBeTruthy()
    await user.keyboard('{F9}')
    const opened = screen.getByRole('region', { name: '打开的记录' })
    await within(opened).findByText(/园区南门断电，已派人/, { selector: 'p' })
    await user.keyboard('{F9}')
    expect(await screen.findByText('近 24 小时 1 条，已关联 1 条')).toBeTruthy()
    expect(document.activeElement).toBe(mainText())
    await user.keyboard('{Control>}{Enter}{/Control}')
    await screen.findByRole('option', { name: /询问何时恢复/ })
    expect((await newest(app)).links.map(({ line }) => line)).toEqual(['园区南门断电，已派人'])
  })
})
