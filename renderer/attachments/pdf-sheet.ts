import {
  getDocument,
  type PDFDocumentProxy,
  PDFWorker,
  RenderingCancelledException,
} from 'pdfjs-dist/legacy/build/pdf.mjs'
import { ShippedCharacterMaps, ShippedDecoders, ShippedFonts } from './pdf-resources'
import { startPdfWorker } from './pdf-worker'
import { type Drawing, resizeCanvas, type Sheet, UnshowableFile } from './sheet'

/** A pdf as a sheet of its pages, read in a worker of its own. Scripts in the file are never run. */
export async function openPdf(content: Uint8Array<ArrayBuffer>): Promise<Sheet> {
  const thread = startPdfWorker()
  const worker = PDFWorker.create({ port: thread })
  const close = () => {
    worker.destroy()
    thread.terminate()
  }
  try {
    const document = await readDocument(content, worker)
    return {
      pages: document.numPages,
      pixels: false,
      sizeOf: async (page) => {
        const { width, height } = (await document.getPage(page + 1)).getViewport({ scale: 1 })
        return { width, height }
      },
      draw: (page, canvas, drawing) => drawPage(document, page, canvas, drawing),
      close,
    }
  } catch (reason) {
    close()
    throw asUnshowable(reason)
  }
}

function readDocument(content: Uint8Array<ArrayBuffer>, worker: PDFWorker): Promise<PDFDocumentProxy> {
  return getDocument({
    // Its buffer goes to the worker; the caller keeps his.
    data: content.slice(),
    worker,
    CMapReaderFactory: ShippedCharacterMaps,
    StandardFontDataFactory: ShippedFonts,
    WasmFactory: ShippedDecoders,
    // A font that is not here is replaced; its warning helps nobody at the desk.
    verbosity: 0,
    useWorkerFetch: false,
    useSystemFonts: true,
    isEvalSupported: false,
    enableXfa: false,
  }).promise
}

async function drawPage(
  document: PDFDocumentProxy,
  number: number,
  canvas: HTMLCanvasElement,
  { scale, turn, signal }: Drawing,
): Promise<void> {
  const page = await document.getPage(number + 1)
  if (signal.aborted) return
  const viewport = page.getViewport({ scale, rotation: (page.rotate + turn * 90) % 360 })
  resizeCanvas(canvas, viewport.width, viewport.height)
  const task = page.render({ canvas, viewport })
  signal.addEventListener('abort', () => task.cancel())
  try {
    await task.promise
  } catch (reason) {
    if (!(reason instanceof RenderingCancelledException)) throw asUnshowable(reason)
  }
}

function asUnshowable(reason: unknown): unknown {
  const name = reason instanceof Error ? reason.name : ''
  if (name === 'PasswordException')
    return new UnshowableFile('这份 pdf 有密码。另存后用别的程序打开', { cause: reason })
  if (name === 'InvalidPDFException' || name === 'FormatError' || name === 'UnknownErrorException') {
    return new UnshowableFile('这份 pdf 解不开，可能已损坏', { cause: reason })
  }
  return reason
}
