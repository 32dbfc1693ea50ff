import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { BrowserWindow, type Session, session, type WebContents } from 'electron'
import type { IdSource } from '../../shared/clock'
import { type DocumentPrinter, type PaperOutcome, type PrintablePage, papers } from '../documents/document-printer'
import { APP_SCHEME } from './app-origin'
import { documentHeaders } from './response-headers'
import { guardSession } from './security'

const HOST = 'documents'
/** What all papers have in common, and each one's own, which begins with it. */
const STYLESHEETS: ReadonlySet<string> = new Set(['paper', ...papers].map((name) => `/${name}.css`))

/** A4 in inches, as Chromium wants it; the stylesheet's @page has the margins. */
const A4 = { width: 8.27, height: 11.69 }

interface Dependencies {
  /** Folder of the program's resources. */
  resources: string
  ids: IdSource
  isPackaged: boolean
}

/**
 * Prints pages in a hidden window of a session of its own, which the program's page cannot reach: no script runs in it, and
 * there is nothing in it but the page and its stylesheet.
 */
export function createDocumentPrinter({ resources, ids, isPackaged }: Dependencies): DocumentPrinter {
  const pages = new Map<string, string>()
  let own: Session | undefined
  const ownSession = () => {
    own ??= documentSession(pages, join(resources, 'documents'), isPackaged)
    return own
  }
  const within = async <T>({ html }: PrintablePage, work: (contents: WebContents) => Promise<T>): Promise<T> => {
    const window = hiddenWindow(ownSession())
    const path = `/${ids.next()}`
    pages.set(path, html)
    try {
      await window.loadURL(`${APP_SCHEME}://${HOST}${path}`)
      return await work(window.webContents)
    } finally {
      pages.delete(path)
      window.destroy()
    }
  }
  return {
    stylesheetOf: (paper) => `/${paper}.css`,
    toPdf: (page) => within(page, (contents) => toPdf(contents, page)),
    toPaper: (page) => within(page, (contents) => toPaper(contents, page)),
  }
}

function documentSession(pages: ReadonlyMap<string, string>, styles: string, isPackaged: boolean): Session {
  const own = session.fromPartition(HOST)
  guardSession(own, isPackaged)
  own.protocol.handle(APP_SCHEME, async (request) => {
    const { host, pathname } = new URL(request.url)
    const html = pages.get(pathname)
    if (host !== HOST) return new Response(null, { status: 404 })
    if (html !== undefined) return new Response(html, { headers: documentHeaders('text/html; charset=utf-8') })
    if (!STYLESHEETS.has(pathname)) return new Response(null, { status: 404 })
    const css = await readFile(join(styles, pathname))
    return new Response(css, { headers: documentHeaders('text/css; charset=utf-8') })
  })
  return own
}

function hiddenWindow(own: Session): BrowserWindow {
  return new BrowserWindow({
    show: false,
    webPreferences: {
      session: own,
      javascript: false,
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      webviewTag: false,
      spellcheck: false,
      devTools: false,
    },
  })
}

function toPdf(contents: WebContents, { head, foot }: PrintablePage): Promise<Uint8Array> {
  return contents.printToPDF({
    pageSize: A4,
    preferCSSPageSize: true,
    printBackground: true,
    generateTaggedPDF: true,
    displayHeaderFooter: true,
    headerTemplate: marginLine(escaped(head)),
    footerTemplate: marginLine(escaped(foot), PAGE_NUMBERS),
  })
}

const PAGE_NUMBERS = '第 <span class="pageNumber"></span> 页，共 <span class="totalPages"></span> 页'

/** Chromium's template for a line in the margin of every page; it has no stylesheet of its own and needs every size said. */
function marginLine(left: string, right = ''): string {
  const style =
    "width:100%;margin:0 20mm 0 26mm;font:9pt 'SimSun','宋体','Noto Serif CJK SC',serif;display:flex;justify-content:space-between"
  return `<div style="${style}"><span>${left}</span><span>${right}</span></div>`
}

function escaped(text: string): string {
  return text.replace(/[&<>"]/g, (mark) => `&#${mark.charCodeAt(0)};`)
}

async function toPaper(contents: WebContents, { head, foot }: PrintablePage): Promise<PaperOutcome> {
  const printers = await contents.getPrintersAsync()
  if (printers.length === 0) return 'no-printer'
  return new Promise((resolve) => {
    contents.print(
      { silent: false, printBackground: true, pageSize: 'A4', header: head, footer: foot },
      (printed, why) => resolve(printed ? 'printed' : /cancel/i.test(why) ? 'cancelled' : 'refused'),
    )
  })
}
