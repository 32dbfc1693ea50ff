import type { Page } from 'playwright-core'
import { anOffice, PASSWORD } from '../../support/an-office'

/** Writes into the field of this label; the keyboard is there afterwards. */
export async function write(page: Page, label: string, text: string): Promise<void> {
  await page.getByRole('textbox', { name: label, exact: true }).focus()
  await page.keyboard.insertText(text)
}

/** The box for whatever is heard, once the desk is there. */
export function mainText(page: Page) {
  return page.locator('[data-field="text"] textarea')
}

/** Waits until the form has taken the keyboard: what is typed before goes nowhere. */
function atText(page: Page): Promise<void> {
  return page.locator('[data-field="text"] textarea:focus').waitFor()
}

/** First start: writes down the office and its first administrator by keyboard, and arrives at the desk. */
export async function setUpOffice(page: Page): Promise<void> {
  const { office, administrator } = anOffice()
  await write(page, '机关名称', office.name)
  await write(page, '值班电话', office.dutyPhone)
  await write(page, '区号', office.areaCode)
  await write(page, '传真', office.fax)
  await write(page, '内线', office.internalLine)
  await write(page, '姓名', administrator.name)
  await write(page, '职务', administrator.post)
  await write(page, '密码', PASSWORD)
  await write(page, '再写一遍', PASSWORD)
  await page.keyboard.press('Control+Enter')
  await atText(page)
}

/** Signs in whoever signed in last: only the password is asked. */
export async function signIn(page: Page, password = PASSWORD): Promise<void> {
  await write(page, '密码', password)
  await page.keyboard.press('Enter')
  await atText(page)
}
