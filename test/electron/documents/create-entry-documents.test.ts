import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { createEntryDocuments } from '../../../electron/documents/create-entry-documents'
import type { PaperOutcome, PrintablePage } from '../../../electron/documents/document-printer'
import { anEntryDetail } from '../../support/an-entry-detail'
import { anOffice } from '../../support/an-office'
import { newFolder, removeFolders } from '../../support/folders'
import { createTestClock, createTestIds } from '../../support/test-clock'

afterAll(removeFolders)

const office = { ...anOffice().office, station: 'A', zone: 'Asia/Shanghai' }

function documents(world: { path?: string | null; paper?: PaperOutcome } = {}) {
  const pages: PrintablePage[] = []
  const copied: string[] = []
  const asked: string[] = []
  const made = createEntryDocuments({
    office: () => office,
    clock: createTestClock(),
    ids: createTestIds(),
    printer: {
      stylesheetOf: (paper) => `/${paper}.css`,
      async toPdf(page) {
        pages.push(page)
        return Buffer.from('%PDF')
      },
      async toPaper(page) {
        pages.push(page)
        return world.paper ?? 'printed'
      },
    },
    copyText: (text) => copied.push(text),
    async chooseSaveFile(name) {
      asked.push(name)
      return world.path ?? null
    },
  })
  return { ...made, pages, copied, asked }
}

describe('the documents of an entry', () => {
  it('copies the register form as text', async () => {
    const { copy, copied } = documents()
    await copy(anEntryDetail())
    expect(copied).toEqual([expect.stringContaining('东浦市人民政府办公室\n电话记录单\n〔2026〕第0123号')])
  })

  it('writes the PDF where the officer wanted it, named after the form and the number', async () => {
    const path = join(newFolder(), '记录.pdf')
    const { savePdf, asked, pages } = documents({ path })
    expect(await savePdf(anEntryDetail())).toEqual({ ok: true, value: '记录.pdf' })
    expect(asked).toEqual(['电话记录单〔2026〕第0123号.pdf'])
    expect(pages).toEqual([
      {
        html: expect.stringContaining('/entry-sheet.css'),
        head: '',
        foot: '〔2026〕第0123号　打印时间 2026年7月18日 03:20',
      },
    ])
    expect(readFileSync(path, 'latin1')).toBe('%PDF')
    expect(readdirSync(join(path, '..'))).toEqual(['记录.pdf'])
  })

  it('does nothing when the officer changed his mind', async () => {
    const { savePdf, pages } = documents()
    expect(await savePdf(anEntryDetail())).toEqual({ ok: true, value: null })
    expect(pages).toEqual([])
  })

  it('says why a PDF could not be written, and leaves what was there', async () => {
    const folder = newFolder()
    mkdirSync(join(folder, '记录.pdf'))
    writeFileSync(join(folder, '记录.pdf', 'x'), '')
    const gone = await documents({ path: join(folder, 'gone', '记录.pdf') }).savePdf(anEntryDetail())
    const taken = await documents({ path: join(folder, '记录.pdf') }).savePdf(anEntryDetail())
    expect([gone, taken]).toEqual([
      { ok: false, failure: { kind: 'not-stored', message: expect.stringContaining('没有存下“记录.pdf”') } },
      { ok: false, failure: { kind: 'not-stored', message: expect.stringContaining('没有存下“记录.pdf”') } },
    ])
    expect(readdirSync(folder)).toEqual(['记录.pdf'])
  })

  it.each([
    ['no-printer', '没有装打印机'],
    ['refused', '打印机没有接受'],
    ['cancelled', '已取消'],
  ] as const)('says that nothing was printed: %s', async (paper, words) => {
    expect(await documents({ paper }).print(anEntryDetail())).toEqual({
      ok: false,
      failure: { kind: 'conflict', message: expect.stringContaining(words) },
    })
  })

  it('prints the same page that the PDF has', async () => {
    const { print, savePdf, pages } = documents({ path: join(newFolder(), '记录.pdf') })
    expect(await print(anEntryDetail())).toEqual({ ok: true, value: null })
    await savePdf(anEntryDetail())
    expect(pages[0]).toEqual(pages[1])
  })
})
