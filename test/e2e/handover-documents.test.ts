import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { AccountId } from '../../shared/accounts/account'
import type { HandoverId, SheetView } from '../../shared/handover/handover-contract'
import { aSigning } from '../support/a-shift'
import { aCommand, aRecord } from '../support/an-entry'
import { anOffice, PASSWORD, valueIn } from '../support/an-office'
import { newFolder, removeFolders } from '../support/folders'
import { type LaunchedDesk, launchDesk } from './support/launch'
import { readPdf } from './support/read-pdf'

const HOUR = 3_600_000
const ITEMS = 40

let desk: LaunchedDesk
let lead: AccountId
let nextLead: AccountId

/** Two officers, one shift on duty, the next one planned, and as many open items; the first of them grave. */
beforeAll(async () => {
  desk = await launchDesk()
  const { page } = desk
  valueIn(await page.evaluate((office) => window.api.office.setUp(office), anOffice()))
  const session = valueIn(await page.evaluate(() => window.api.accounts.current()))
  if (!session) throw new Error('set-up must sign the administrator in')
  const from = session.since
  lead = session.account.id
  const officer = { name: '顾长宁', post: '主班', role: 'officer', password: PASSWORD } as const
  nextLead = valueIn(await page.evaluate((person) => window.api.accounts.create(person), officer)).id
  const plan = (lead: AccountId, at: number) => ({
    commandId: aCommand(),
    plan: {
      crew: { lead, deputy: null, leader: null, note: '副班病假，带班领导外出' },
      from: at,
      until: at + 24 * HOUR,
    },
  })
  valueIn(await page.evaluate((command) => window.api.shifts.open(command), plan(lead, from)))
  valueIn(await page.evaluate((command) => window.api.shifts.plan(command), plan(nextLead, from + 24 * HOUR)))
  const records = Array.from({ length: ITEMS }, (_, nth) =>
    aRecord({
      urgency: nth === 0 ? 'grave' : 'ordinary',
      matter: nth === 0 ? '甲源化工厂罐区火灾，𠮷某、㛃某被困' : `第 ${nth} 件未了的事`,
      receivedAt: from - HOUR,
      occurredAt: null,
    }),
  )
  for (const record of records) valueIn(await page.evaluate((entry) => window.api.entries.record(entry), record))
})

afterAll(async () => {
  await desk.end()
  removeFolders()
})

async function savePdf(handoverId: HandoverId | null = null) {
  const path = join(newFolder(), '记录.pdf')
  await desk.app.evaluate(({ dialog }, filePath) => {
    dialog.showSaveDialog = async () => ({ canceled: false, filePath })
  }, path)
  const command = { commandId: aCommand(), handoverId }
  valueIn(await desk.page.evaluate((wanted) => window.api.handover.savePdf(wanted), command))
  return readPdf(path)
}

/** Both sign, every item confirmed. */
async function handOver(): Promise<SheetView> {
  const { page } = desk
  const freezing = { commandId: aCommand(), signing: aSigning(lead) }
  const { handoverId, sheet } = valueIn(await page.evaluate((command) => window.api.handover.freeze(command), freezing))
  if (handoverId === null) throw new Error('a frozen sheet has its handover')
  const signIn = { accountId: nextLead, password: PASSWORD }
  valueIn(await page.evaluate((who) => window.api.accounts.signIn(who), signIn))
  for (const { key, urgency } of sheet.items) {
    const readBack = urgency === 'grave' ? '两人被困，消防已到场，半小时后再问' : ''
    const answer = { commandId: aCommand(), handoverId, key, answer: 'accepted', words: '', readBack } as const
    valueIn(await page.evaluate((command) => window.api.handover.answer(command), answer))
  }
  const taking = {
    commandId: aCommand(),
    handoverId,
    signing: aSigning(nextLead),
    reason: '提前交接',
    jointWork: false,
  }
  return valueIn(await page.evaluate((command) => window.api.handover.takeOver(command), taking))
}

/** Which page of how many each page says that it is. */
const numbering = (pages: readonly string[]) =>
  pages.map((text) => /第(\d+)页，共(\d+)页/.exec(text)?.slice(1).map(Number))

describe('the handover sheet as PDF', () => {
  it('says on every page that it is not signed, while it is not', async () => {
    const { pages } = await savePdf()
    expect(pages.length).toBeGreaterThan(1)
    expect(pages.filter((text) => !/交接班记录〔\d{4}〕班0001（未签字）/.test(text))).toEqual([])
    expect(pages[0]).toContain('未签字截至')
    expect(pages.join('')).not.toContain('校验码')
  })

  it('carries both signatures and the check code in fonts of its own, on numbered pages with head and foot', async () => {
    const { handoverId, checkCode, sheet } = await handOver()
    expect(sheet.items).toHaveLength(ITEMS)
    const { pages, missingFonts, size, tagged } = await savePdf(handoverId)
    expect({ missingFonts, size, tagged }).toEqual({ missingFonts: [], size: [210, 297], tagged: true })
    expect(numbering(pages)).toEqual(pages.map((_, index) => [index + 1, pages.length]))
    for (const text of pages) {
      expect(text).toMatch(/东浦市人民政府办公室交接班记录〔\d{4}〕班0001/)
      // Letter by letter in the body only: pdf.js does not name every glyph of a font that is drawn from outlines.
      expect(text).toMatch(/校验码\S{15,}打印时间/)
    }
    const whole = pages.join('')
    for (const words of [
      '双方签字',
      `校验码${checkCode}`,
      '甲源化工厂罐区火灾，𠮷某、㛃某被困',
      '两人被困，消防已到场，半小时后再问（顾长宁，',
      '副班病假，带班领导外出',
      '交班主班林砚秋本人',
      '接班主班顾长宁本人',
    ]) {
      expect(whole).toContain(words)
    }
  })

  it('repeats the heads of its list, and keeps an item on one page', async () => {
    const running = valueIn(await desk.page.evaluate(() => window.api.handover.sheet({ handoverId: null })))
    expect(running?.sheet.items).toHaveLength(ITEMS)
    const { pages } = await savePdf()
    const withItems = pages.filter((text) => text.includes('件未了的事'))
    expect(withItems.length).toBeGreaterThan(1)
    expect(withItems.filter((text) => !text.includes('序编号事项未了移交接班确认'))).toEqual([])
    // What an item begins with and what it ends with.
    const count = (text: string, words: RegExp) => text.match(words)?.length ?? 0
    for (const text of withItems) {
      expect(count(text, /起待办，无处理结果2次/g)).toBe(count(text, /件未了的事|甲源化工厂罐区火灾/g))
    }
  })
})
