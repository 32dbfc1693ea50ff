import { readFileSync } from 'node:fs'
import { inflateSync } from 'node:zlib'
import { getDocument, OPS } from 'pdfjs-dist/legacy/build/pdf.mjs'

export interface ReadPdf {
  /** Text of each page, without white space. */
  pages: string[]
  /** Fonts that are named but not in the file, so that another PC would show something else. */
  missingFonts: string[]
  /** Width and height in mm. */
  size: [number, number]
  tagged: boolean
}

const MM_PER_POINT = 25.4 / 72

/**
 * Characters that have their glyph from a radical's code point in Noto CJK. Where that happens the PDF says which character
 * was meant in an ActualText, which readers for people follow and pdf.js does not. Unicode's own mapping (NFKC) has the rest.
 */
const RADICALS: ReadonlyMap<string, string> = new Map(
  [
    '⺠民',
    '⺟母',
    '⻁虎',
    '⻄西',
    '⻅见',
    '⻆角',
    '⻉贝',
    '⻋车',
    '⻓长',
    '⻔门',
    '⻘青',
    '⻚页',
    '⻛风',
    '⻝食',
    '⻢马',
    '⻥鱼',
    '⻦鸟',
    '⻩黄',
  ].map((pair) => [pair.slice(0, 1), pair.slice(1)] as const),
)

/** Reads a PDF as another program would: its text page by page, and whether everything it needs is inside. */
export async function readPdf(path: string): Promise<ReadPdf> {
  const bytes = readFileSync(path)
  const meant = actualTexts(bytes)
  const loading = getDocument({ data: new Uint8Array(bytes), useSystemFonts: false, verbosity: 0 })
  const document = await loading.promise
  const pages: string[] = []
  const missing = new Set<string>()
  for (const number of Array.from({ length: document.numPages }, (_, index) => index + 1)) {
    const page = await document.getPage(number)
    const { items } = await page.getTextContent()
    pages.push(asMeant(items.map((item) => ('str' in item ? item.str : '')).join(''), meant))
    const { fnArray, argsArray } = await page.getOperatorList()
    for (const [index, operation] of fnArray.entries()) {
      if (operation !== OPS.setFont) continue
      const font = page.commonObjs.get(argsArray[index][0]) as { name: string; missingFile?: boolean }
      if (font.missingFile) missing.add(font.name)
    }
  }
  const { width, height } = (await document.getPage(1)).getViewport({ scale: 1 })
  const mark = (await document.getMarkInfo()) as { Marked?: boolean } | null
  await loading.destroy()
  return {
    pages,
    missingFonts: [...missing],
    size: [Math.round(width * MM_PER_POINT), Math.round(height * MM_PER_POINT)],
    tagged: mark?.Marked === true,
  }
}

/** Puts the character that was meant in the place of a radical, if the file says that it was meant. */
function asMeant(text: string, meant: ReadonlySet<string>): string {
  return text.replace(/\s/g, '').replace(/[\u2e80-\u2fdf]/g, (radical) => {
    const character = RADICALS.get(radical) ?? radical.normalize('NFKC')
    return meant.has(character) ? character : radical
  })
}

/** Every text that the content streams of a PDF say was meant. */
function actualTexts(bytes: Buffer): ReadonlySet<string> {
  const texts = new Set<string>()
  const stream = /\/Filter \/FlateDecode[^>]*>>\s*stream\r?\n/g
  const file = bytes.toString('latin1')
  for (const { index, 0: head } of file.matchAll(stream)) {
    const start = index + head.length
    const content = inflateSync(bytes.subarray(start, file.indexOf('endstream', start))).toString('latin1')
    for (const [, hex = ''] of content.matchAll(/\/ActualText\s*<FEFF([0-9A-F]+)>/gi)) {
      texts.add(Buffer.from(hex, 'hex').swap16().toString('utf16le'))
    }
  }
  return texts
}
