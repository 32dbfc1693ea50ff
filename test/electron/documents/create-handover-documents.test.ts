import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { createHandoverDocuments } from '../../../electron/documents/create-handover-documents'
import type { PrintablePage } from '../../../electron/documents/document-printer'
import { aClosedView, aFrozenView, aLiveView } from '../../support/a-sheet-view'
import { newFolder, removeFolders } from '../../support/folders'
import { createTestClock, createTestIds } from '../../support/test-clock'

afterAll(removeFolders)

function documents() {
  const pages: PrintablePage[] = []
  const copied: string[] = []
  const asked: string[] = []
  const folder = newFolder()
  const made = createHandoverDocuments({
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
        return 'printed'
      },
    },
    copyText: (text) => copied.push(text),
    async chooseSaveFile(name) {
      asked.push(name)
      return join(folder, name)
    },
  })
  return { ...made, pages, copied, asked }
}

describe('the documents of a handover', () => {
  it('copies the sheet as text', async () => {
    const { copy, copied } = documents()
    await copy(aClosedView())
    expect(copied).toEqual([expect.stringContaining('东浦市人民政府办公室\n交接班记录\n〔2026〕班0199　双方签字\n')])
  })

  it.each([
    ['signed by both', aClosedView(), '交接班记录〔2026〕班0199', '校验码 1234-7KQM-X2NP-0D5'],
    ['signed by one', aFrozenView(), '交接班记录〔2026〕班0199（未接收）', '〔2026〕班0199'],
    ['not signed', aLiveView(), '交接班记录〔2026〕班0199（未签字）', '〔2026〕班0199'],
  ])('names the PDF and every page by what the sheet is: %s', async (_case, view, name, code) => {
    const { savePdf, asked, pages } = documents()
    expect(await savePdf(view)).toEqual({ ok: true, value: `${name}.pdf` })
    expect(asked).toEqual([`${name}.pdf`])
    expect(pages).toEqual([
      {
        html: expect.stringContaining('/handover-sheet.css'),
        head: `东浦市人民政府办公室　${name}`,
        foot: `${code}　打印时间 2026年7月18日 03:20`,
      },
    ])
  })

  it('prints the same page that the PDF has', async () => {
    const { print, savePdf, pages } = documents()
    expect(await print(aClosedView())).toEqual({ ok: true, value: null })
    await savePdf(aClosedView())
    expect(pages[0]).toEqual(pages[1])
  })
})
