import { once } from 'node:events'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { afterAll, describe, expect, it } from 'vitest'
import { PASSWORD, valueIn } from '../support/an-office'
import { newFolder, removeFolders } from '../support/folders'
import { openRoom } from './support/handover-room'
import { type LaunchedDesk, launchDesk } from './support/launch'
import { readPdf } from './support/read-pdf'
import { answerSaveDialog } from './support/save-dialog'

afterAll(removeFolders)

const ITEMS = 30
/** Items that are confirmed when the power goes. */
const BEFORE_THE_CUT = 12
const READ_BACK = '火已扑灭，还在搜救两人，九点前续报'
const HALF_TYPED = '来电人的电话'

const sheet = (page: Page) => page.getByRole('region', { name: '交接班记录' })
const itemName = (page: Page) => page.locator('.item__name')
const tally = (page: Page) => page.locator('.sheet__tally')
const viewNow = async (page: Page) =>
  valueIn(await page.evaluate(() => window.api.handover.sheet({ handoverId: null })))

/** The dialog of this title has the keyboard; the password and Enter. */
async function sign(page: Page, title: string): Promise<void> {
  await page.getByRole('dialog', { name: title }).waitFor()
  await page.keyboard.insertText(PASSWORD)
  await page.keyboard.press('Enter')
  await page.getByRole('dialog').waitFor({ state: 'detached' })
}

/** Only the password is asked of whoever is awaited. */
async function comeIn(page: Page): Promise<void> {
  await page.getByRole('textbox', { name: '密码', exact: true }).focus()
  await page.keyboard.insertText(PASSWORD)
  await page.keyboard.press('Enter')
  await sheet(page).waitFor()
}

/** Accepts the item in sight and those after it, until `accepted` are. */
async function acceptUpTo(page: Page, accepted: number, from = 0): Promise<void> {
  for (let done = from + 1; done <= accepted; done += 1) {
    await page.keyboard.press('Control+Enter')
    await tally(page)
      .filter({ hasText: new RegExp(`接收 ${done}(?!\\d)`) })
      .waitFor()
  }
}

/** Ends the program as a power cut does. */
async function cutThePower({ app }: LaunchedDesk): Promise<void> {
  const ended = once(app.process(), 'exit')
  app.process().kill('SIGKILL')
  await ended
}

describe('a change of shift', () => {
  it('goes on at the same item after a power cut, and ends on paper, without a mouse', async () => {
    const first = await launchDesk()
    await openRoom(first.page, ITEMS)
    await first.page.keyboard.press('Alt+3')
    await sheet(first.page).waitFor()
    await first.page.keyboard.press('Control+Enter')
    await sign(first.page, '交班签字')
    await first.page.keyboard.press('Control+l')
    await comeIn(first.page)
    await expect.poll(() => itemName(first.page).textContent()).toBe('甲源化工厂罐区火灾')
    await first.page.keyboard.insertText(READ_BACK)
    await acceptUpTo(first.page, BEFORE_THE_CUT)
    await first.page.keyboard.press('Alt+t')
    await first.page.keyboard.insertText(HALF_TYPED)
    const at = `第 ${BEFORE_THE_CUT + 1} 件未了的事`
    expect(await itemName(first.page).textContent()).toBe(at)
    await expect.poll(async () => (await viewNow(first.page))?.answers[BEFORE_THE_CUT]?.kept).toContain(HALF_TYPED)
    await cutThePower(first)

    const { page, app, ...second } = await launchDesk({ folder: first.folder })
    await comeIn(page)
    await expect.poll(() => itemName(page).textContent()).toBe(at)
    const reason = page.getByRole('textbox', { name: '退回原因' })
    await expect.poll(() => reason.inputValue()).toBe(HALF_TYPED)
    await page.keyboard.insertText('少一位')
    await page.keyboard.press('Escape')
    await acceptUpTo(page, ITEMS, BEFORE_THE_CUT)
    await page.keyboard.press('Control+Enter')
    await sign(page, '接班签字')
    await page
      .getByRole('region', { name: '值班条' })
      .getByText(/当班 自/)
      .waitFor()
    await expect
      .poll(async () => valueIn(await page.evaluate(() => window.api.shifts.room())).owner?.lead.name)
      .toBe('顾长宁')
    await second.picture('handover-closed')

    const path = join(newFolder(), '交接班记录.pdf')
    await answerSaveDialog(app, path)
    await page.keyboard.press('Alt+e')
    await page.getByText(`已存为 交接班记录.pdf`).waitFor()
    expect(existsSync(path)).toBe(true)
    await expectPaper(page, path)
    await second.end()
  })
})

/** The sheet on paper says what was handed over, and what both have signed. */
async function expectPaper(page: Page, path: string): Promise<void> {
  const { pages, missingFonts, size } = await readPdf(path)
  expect({ missingFonts, size }).toEqual({ missingFonts: [], size: [210, 297] })
  expect(pages.map((text) => /第(\d+)页，共(\d+)页/.exec(text)?.slice(1))).toEqual(
    pages.map((_, index) => [String(index + 1), String(pages.length)]),
  )
  const list = await page.evaluate(() =>
    window.api.handover.list({ text: '', from: null, to: null, offset: 0, limit: 1 }),
  )
  const handoverId = valueIn(list).rows[0]?.handoverId ?? null
  const view = valueIn(await page.evaluate((id) => window.api.handover.sheet({ handoverId: id }), handoverId))
  const words = pages.join('')
  for (const part of [
    '东浦市人民政府办公室',
    '交接班记录',
    '甲源化工厂罐区火灾',
    `第 ${ITEMS} 件未了的事`,
    READ_BACK,
    '林砚秋',
    '顾长宁',
    '暴雨橙色预警至 09:00',
    view?.checkCode ?? 'no check code',
  ]) {
    expect(words).toContain(part.replace(/\s/g, ''))
  }
}
