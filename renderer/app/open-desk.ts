import type { ReactNode } from 'react'
import type { OpenItems } from '../../shared/entries/entries-contract'
import type { Office } from '../../shared/office/office'
import type { ReadableStore } from './readable-store'

/** The desk of whoever is signed in, as the shell knows it. */
export interface OpenDesk {
  /** The office may be changed while the desk is open. */
  view(office: Office): ReactNode
  /** Open items as last counted; null before the first count. */
  openItems: ReadableStore<{ openItems: OpenItems | null }>
  /** Begins to follow the log; answers with its end. */
  start(): () => void
  /** Stores every keystroke that is not stored yet; answers whether nothing is left. */
  flush(): Promise<boolean>
  /** A fresh form for a call in front, with the keyboard in it. */
  newCall(): void
  /** Puts the keyboard into the list of open items. */
  showOpenItems(): void
}
