import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { BrowserWindow, type Session, session, type WebContents } from 'electron'
import type { IdSource } from '../../shared/clock'
import type { DocumentPrinter, PaperOutcome, PrintablePage } from '../documents/document-printer'
import { APP_SCHEME } from './app-origin'
import { documentHeaders } from './response-headers'
import { guardSession } from './security'

const HOST = 'documents'
const STYLESHEET = '/entry-sheet.css'

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
    stylesheet: STYLESHEET,
    toPdf: (page) => within(page, (contents) => toPdf(contents, page.foot)),
    toPaper: (page) => within(page, (contents) => toPaper(contents, page.foot)),
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
    if (pathname !== STYLESHEET) return new Response(null, { status: 404 })
    const css = await readFile(join(styles, STYLESHEET))
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

function toPdf(contents: WebContents, foot: string): Promise<Uint8Array> {
  return contents.printToPDF({
    pageSize: A4,
    preferCSSPageSize: true,
    printBackground: true,
    generateTaggedPDF: true,
    displayHeaderFooter: true,
    headerTemplate: '<span></span>',
    footerTemplate: footer(foot),
  })
}

/** Chromium's template for the foot of a page; it has no stylesheet of its own and needs every size said. */
function footer(foot: string): string {
  const style =
    "width:100%;margin:0 20mm 0 26mm;font:9pt 'SimSun','宋体','Noto Serif CJK SC',serif;display:flex;justify-content:space-between"
  const numbers = '第 <span class="pageNumber"></span> 页　共 <span class="totalPages"></span> 页'
  return `<div style="${style}"><span>${escaped(foot)}</span><span>${numbers}</span></div>`
}

function escaped(text: string): string {
  return text.replace(/[&<>"]/g, (mark) => `&#${mark.charCodeAt(0)};`)
}

async function toPaper(contents: WebContents, foot: string): Promise<PaperOutcome> {
  const printers = await contents.getPrintersAsync()
  if (printers.length === 0) return 'no-printer'
  return new Promise((resolve) => {
    contents.print({ silent: false, printBackground: true, pageSize: 'A4', footer: foot }, (printed, why) =>
      resolve(printed ? 'printed' : /cancel/i.test(why) ? 'cancelled' : 'refused'),
    )
  })
}
