import { ClipboardItem, clipboard } from 'electron'

/** What is put on the clipboard, in each form that it has. */
export interface ClipboardForms {
  text: string
  html?: string | undefined
}

/** Electron before 45 takes the forms as they are, and has no items. */
interface EarlierClipboard {
  write(forms: ClipboardForms): void
}

/** Puts all forms on the clipboard at once: whatever it is pasted into takes the one it understands. */
export async function writeClipboard({ text, html }: ClipboardForms): Promise<void> {
  if (html === undefined) return clipboard.writeText(text)
  if (ClipboardItem === undefined) {
    const earlier: unknown = clipboard
    return (earlier as EarlierClipboard).write({ text, html })
  }
  await clipboard.write([new ClipboardItem({ 'text/plain': text, 'text/html': html })])
}
