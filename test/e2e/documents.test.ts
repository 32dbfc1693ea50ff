import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { EntryId } from '../../shared/entries/entry'
import type { NewStep } from '../../shared/entries/step'
import { aCommand, aRecord } from '../support/an-entry'
import { anOffice, valueIn } from '../support/an-office'
import { newFolder, removeFolders } from '../support/folders'
import { NIGHT } from '../support/test-clock'
import { type LaunchedDesk, launchDesk } from './support/launch'
import { readPdf } from './support/read-pdf'
import { answerSaveDialog } from './support/save-dialog'

let desk: LaunchedDesk

beforeAll(async () => {
  desk = await launchDesk()
  valueIn(await desk.page.evaluate((office) => window.api.office.setUp(office), anOffice()))
})

afterAll(async () => {
  await desk.end()
  removeFolders()
})

const LINE = '居民𠮷某、㛃某反映：自 03:00 起停电，<b>询问</b> & 要求答复。'

/** Records a call with steps and an amendment through the window; answers with its id. */
async function recordCall(text: string, steps = 2): Promise<EntryId> {
  const entry = valueIn(await desk.page.evaluate((record) => window.api.entries.record(record), aRecord({ text })))
  for (let number = 1; number <= steps; number += 1) {
    const words = `第${number}次转告，请派人查看并回电`
    const step: NewStep = { kind: 'relay', at: NIGHT, unit: '东浦供电公司', person: '调度', means: 'phone', words }
    const command = { commandId: aCommand(), entryId: entry.id, step }
    valueIn(await desk.page.evaluate((added) => window.api.entries.addStep(added), command))
  }
  const changes = [{ field: 'place', to: '东浦区清河路21号' }]
  const command = { commandId: aCommand(), entryId: entry.id, changes, reason: '来电人更正门牌' }
  valueIn(await desk.page.evaluate((amended) => window.api.entries.amend(amended), command))
  return entry.id
}

async function savePdf(entryId: EntryId) {
  const command = { commandId: aCommand(), entryId }
  return desk.page.evaluate((wanted) => window.api.entries.savePdf(wanted), command)
}

describe('the register form as PDF', () => {
  it('carries every word in fonts of its own, rare characters and all', async () => {
    const path = join(newFolder(), '记录单.pdf')
    await answerSaveDialog(desk.app, path)
    expect(await savePdf(await recordCall(LINE))).toEqual({ ok: true, value: '记录单.pdf' })

    const { pages, missingFonts, size, tagged } = await readPdf(path)
    expect({ pages: pages.length, missingFonts, size, tagged }).toEqual({
      pages: 1,
      missingFonts: [],
      size: [210, 297],
      tagged: true,
    })
    const words = pages.join('')
    for (const part of [
      '东浦市人民政府办公室',
      '电话记录单',
      '〔2026〕第',
      LINE,
      '东浦区清河路12号',
      '东浦区清河路21号',
      '来电人更正门牌',
      '第2次转告，请派人查看并回电',
      '记录人签字',
      '第1页，共1页',
      '打印时间',
    ]) {
      expect(words).toContain(part.replace(/\s/g, ''))
    }
  })

  it('goes on over pages with the heads of its lists repeated and every page numbered', async () => {
    const path = join(newFolder(), '记录单.pdf')
    await answerSaveDialog(desk.app, path)
    await savePdf(await recordCall(`${LINE}\n`.repeat(60), 30))
    const { pages } = await readPdf(path)
    expect(pages.map((text) => /第(\d+)页，共(\d+)页/.exec(text)?.slice(1))).toEqual(
      pages.map((_, index) => [String(index + 1), String(pages.length)]),
    )
    const withSteps = pages.filter((text) => text.includes('次转告'))
    expect(withSteps.length).toBeGreaterThan(1)
    expect(withSteps.filter((text) => !text.includes('时间办理对方内容签收、复述'))).toEqual([])
    expect(pages.join('').match(/次转告，请派人查看并回电/g)).toHaveLength(30)
  })

  it('is not written, and not recorded, when the officer changes his mind', async () => {
    const entryId = await recordCall(LINE)
    await answerSaveDialog(desk.app, null)
    expect(await savePdf(entryId)).toEqual({ ok: true, value: null })
    const rows = valueIn(await desk.page.evaluate((subject) => window.api.journal.of({ subject }), entryId))
    expect(rows.filter(({ type }) => type === 'entry.printed.1')).toEqual([])
  })

  it('says in a sentence why it could not be written', async () => {
    const path = join(newFolder(), 'gone', '记录单.pdf')
    await answerSaveDialog(desk.app, path)
    expect(await savePdf(await recordCall(LINE))).toMatchObject({
      ok: false,
      failure: { kind: 'not-stored', message: expect.stringContaining('没有存下“记录单.pdf”') },
    })
    expect(existsSync(path)).toBe(false)
  })

  it('leaves no window behind', async () => {
    expect(await desk.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length)).toBe(1)
  })
})

describe('the register form elsewhere', () => {
  it('is text on the clipboard', async () => {
    const command = { commandId: aCommand(), entryId: await recordCall(LINE) }
    valueIn(await desk.page.evaluate((wanted) => window.api.entries.copySheet(wanted), command))
    const text = await desk.app.evaluate(({ clipboard }) => clipboard.readText())
    expect(text).toContain(`记录内容：${LINE}`)
    expect(text).toContain('何地　原：东浦区清河路12号　现：东浦区清河路21号')
  })

  it('offers the PDF where there is no printer', async () => {
    await desk.app.evaluate(({ app }) => {
      app.on('web-contents-created', (_event, contents) => {
        contents.getPrintersAsync = async () => []
      })
    })
    const command = { commandId: aCommand(), entryId: await recordCall(LINE) }
    expect(await desk.page.evaluate((wanted) => window.api.entries.print(wanted), command)).toMatchObject({
      ok: false,
      failure: { message: expect.stringContaining('可以存为 PDF') },
    })
  })
})
