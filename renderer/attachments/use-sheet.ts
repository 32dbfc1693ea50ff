import { useEffect, useState } from 'react'
import type { Attachment } from '../../shared/attachments/attachment'
import { type Sheet, UnshowableFile } from './sheet'
import { openSheet } from './sheet-loading'

export type SheetState =
  | { kind: 'opening' }
  | { kind: 'sheet'; sheet: Sheet }
  | { kind: 'no-pages' }
  | { kind: 'unshowable'; sentence: string }

/** The pages of an attachment while the component is mounted. */
export function useSheet(attachment: Attachment, content: Uint8Array<ArrayBuffer>): SheetState {
  const [state, setState] = useState<SheetState>({ kind: 'opening' })
  useEffect(() => {
    let left = false
    let opened: Sheet | null = null
    openSheet(attachment, content).then(
      (sheet) => {
        opened = sheet
        if (left) sheet?.close()
        else setState(sheet ? { kind: 'sheet', sheet } : { kind: 'no-pages' })
      },
      (reason: unknown) => {
        if (!left) setState({ kind: 'unshowable', sentence: sentenceOf(reason) })
      },
    )
    return () => {
      left = true
      opened?.close()
    }
  }, [attachment, content])
  return state
}

/** What to say of a file that cannot be shown; anything unforeseen is said as such, with what the reader reported. */
export function sentenceOf(reason: unknown): string {
  if (reason instanceof UnshowableFile) return reason.message
  return `打不开：${reason instanceof Error ? reason.message : String(reason)}。可另存后用别的程序打开`
}
