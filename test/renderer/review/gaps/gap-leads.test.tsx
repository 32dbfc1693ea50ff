import { act, screen, within } from '@testing-library/react'
import { afterAll, expect, it } from 'vitest'
// Loaded with the test file, so that nothing waits for a module.
import '../../../../renderer/incidents/incident-place'
import '../../../../renderer/incidents/incident-stores'
import { aCommand } from '../../../support/an-entry'
import { valueIn } from '../../../support/an-office'
import { MINUTE, openFire } from '../../../support/an-opened-incident'
import { removeFolders } from '../../../support/folders'
import type { StartedApp } from '../../../support/start-app'
import { openReviewWindow, type ReviewWindow } from '../a-review-window'

afterAll(removeFolders)

const list = () => screen.getByLabelText('查漏', { selector: '[role=listbox]' })
const hits = () => within(list()).queryAllByRole('option')
const place = () => screen.getByRole('button', { name: /^突发事件/ }).getAttribute('aria-current')

/** A fire with two instructions, the first of which waits for an answer. */
async function aFire(app: StartedApp): Promise<void> {
  const { id: incidentId } = await openFire(app)
  const said = { from: '带班领导 许清和', means: 'phone' as const, at: app.clock.now(), readBack: false }
  for (const [words, minutes] of [
    ['先停雨水泵', 10],
    ['通知下游', 600],
  ] as const) {
    const instruction = { ...said, words, feedbackDue: app.clock.now() + minutes * MINUTE }
    valueIn(await app.api.incidents.instruct({ commandId: aCommand(), incidentId, instruction }))
  }
}

/** Goes to the place of a gap whose words have this in them. */
async function leadTo(window: ReviewWindow, words: RegExp): Promise<void> {
  list().focus()
  for (let left = 20; left > 0; left -= 1) {
    await window.press('{F7}')
    if (words.test(within(list()).getByRole('option', { selected: true }).textContent ?? '')) break
  }
  expect(hits().length).toBeGreaterThan(0)
  // The place is read when it is first opened: React waits for that within act alone.
  await act(async () => {
    await window.user.keyboard('{Enter}')
  })
  await window.pass(0)
}

it('a limit that ran out leads to its step', async () => {
  const window = await openReviewWindow(aFire)
  await window.pass(70 * MINUTE)
  await leadTo(window, /书面首报 上级/)
  expect(place()).toBe('page')
  const block = within(await screen.findByRole('region', { name: '现在办' }))
  expect(block.getByText(/^选定/).textContent).toContain('书面')
})

it('an instruction without an answer leads to the instruction', async () => {
  const window = await openReviewWindow(aFire)
  await window.pass(11 * MINUTE)
  await leadTo(window, /先停雨水泵/)
  expect(place()).toBe('page')
  const instructions = await screen.findByRole('listbox', { name: '批示指示' })
  expect(within(instructions).getByRole('option', { selected: true }).textContent).toContain('先停雨水泵')
})
