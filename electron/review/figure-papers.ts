import type { IdSource } from '../../shared/clock'
import { type Result, success } from '../../shared/result'
import { saveWhole } from '../documents/save-whole'

/** Figures as they leave the program. */
export interface FigurePapers {
  copyText(text: string): Promise<void>
  /** The same table twice: as tab-separated text and as HTML; whatever it is pasted into takes what it understands. */
  copyTable(text: string, html: string): Promise<void>
  /** Asks where, writes the text whole or not at all; answers with the file's name, null when the officer changed his mind. */
  saveText(name: string, text: string): Promise<Result<string | null>>
}

interface Host {
  ids: IdSource
  chooseSaveFile: (name: string) => Promise<string | null>
  /** Puts what is given on the clipboard, in each of its forms. */
  copy: (forms: { text: string; html?: string }) => Promise<void>
}

/** Older editors take a file for UTF-8 only where it begins with this mark. */
const BYTE_ORDER_MARK = '\uFEFF'

export function createFigurePapers({ ids, chooseSaveFile, copy }: Host): FigurePapers {
  return {
    copyText: (text) => copy({ text }),
    copyTable: (text, html) => copy({ text, html }),
    async saveText(name, text) {
      const path = await chooseSaveFile(name)
      if (path === null) return success(null)
      const lines = text.replaceAll('\n', '\r\n')
      return saveWhole(path, Buffer.from(`${BYTE_ORDER_MARK}${lines}`, 'utf8'), ids)
    },
  }
}
