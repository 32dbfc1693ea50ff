import { once } from 'node:events'
import type { Page } from 'playwright-core'
import { afterAll, describe, expect, it } from 'vitest'
import { systemClock } from '../../electron/app/system'
import { removeFolders } from '../support/folders'
import { type LaunchedDesk, launchDesk } from './support/launch'
import { setUpOffice, signIn } from './support/officer'

afterAll(removeFolders)

const MINUTE = 60_000
const NAME = '东浦区甲源化工厂罐区火灾'

/** Opens an incident as its form does, of which the room heard so long ago that its first report is overdue. */
async function openOverdue(page: Page): Promise<void> {
  const receivedAt = systemClock.now() - 36 * MINUTE
  await page.evaluate(
    async ({ name, receivedAt: at }) => {
      type Facts = Parameters<typeof window.api.incidents.open>[0]
      const opened = await window.api.incidents.open({
        commandId: 'overdue-fire' as Facts['commandId'],
        name,
        place: '东浦区化工园区',
        facts: {
          class: 'accident',
          subclass: 'hazardous-chemicals',
          grade: null,
          sensitive: [],
          grave: true,
          special: [],
          occurredAt: null,
          learnedAt: null,
          receivedAt: at,
        },
        entries: [],
      })
      if (!opened.ok) throw new Error(opened.failure.message)
    },
    { name: NAME, receivedAt },
  )
}

const ringing = (page: Page) => page.locator('.duty-strip__cell--ringing')
const banner = (page: Page) => page.locator('.banner--overdue')

/** Counts the sounds that the page starts from now on. */
async function countSounds(page: Page): Promise<() => Promise<number>> {
  await page.evaluate(`
    globalThis.soundsHeard = 0
    const { start } = AudioBufferSourceNode.prototype
    AudioBufferSourceNode.prototype.start = function (...when) {
      globalThis.soundsHeard += this.context.state === 'running' ? 1 : 0
      return start.apply(this, when)
    }
  `)
  return () => page.evaluate<number>('globalThis.soundsHeard')
}

async function cutThePower({ app }: LaunchedDesk): Promise<void> {
  const ended = once(app.process(), 'exit')
  app.process().kill('SIGKILL')
  await ended
}

describe('an overdue clock', () => {
  it('rings after a power cut without anybody’s touching the desk, and is acknowledged in a dialog', async () => {
    const first = await launchDesk()
    await setUpOffice(first.page)
    await openOverdue(first.page)
    await ringing(first.page).filter({ hasText: '事 0001' }).waitFor()
    await cutThePower(first)

    const desk = await launchDesk({ folder: first.folder })
    const { page } = desk
    await ringing(page).filter({ hasText: '登录后查看' }).waitFor()
    const heard = await countSounds(page)
    await expect.poll(heard).toBeGreaterThan(0)
    expect(await page.locator('body').textContent()).not.toContain(NAME)
    await banner(page).filter({ hasText: '已锁定' }).waitFor()
    await desk.picture('alarm-locked')
    await page.keyboard.press('F6')
    await ringing(page).filter({ hasText: '本机静音至' }).waitFor()

    await signIn(page)
    await banner(page).filter({ hasText: NAME }).waitFor()
    await page.keyboard.press('Control+F6')
    await page.getByRole('dialog', { name: '正在响 3 项' }).waitFor()
    await page.keyboard.press('F6')
    await page.getByRole('dialog', { name: '正在响 2 项' }).waitFor()
    await ringing(page).waitFor({ state: 'detached' })
    await page.keyboard.press('Enter')
    await page.getByRole('heading', { name: NAME }).waitFor()
    await desk.picture('alarm-gone-to')
    await desk.end()
  })
})
