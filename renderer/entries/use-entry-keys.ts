import { useStore } from 'zustand'
import type { EntryDetail } from '../../shared/entries/entry'
import { useAction } from '../app/keys/key-scope'
import { useDesk } from './desk-context'
import { ENTRY_SCOPE } from './desk-scopes'

const scope = ENTRY_SCOPE

/** The keys of an opened entry for whoever may read it. */
export function useEntryReadingKeys(): void {
  const { entry } = useDesk().stores
  useAction({ id: 'entry.original', keys: 'Alt+H', words: '看原文', scope, run: entry.toggleOriginal })
  useAction({ id: 'entry.copy', keys: 'Alt+C', words: '复制电话记录单', scope, run: () => void entry.copySheet() })
  useAction({ id: 'entry.pdf', keys: 'Alt+E', words: '存为 PDF', scope, run: () => void entry.savePdf() })
  useAction({ id: 'entry.print', keys: 'Ctrl+P', words: '打印', scope, run: () => void entry.print() })
}

/** Links the form in front to an entry, or takes the link away again. */
export function useLinkToDraft(detail: EntryDetail): { linked: boolean; run: () => void } {
  const { stores, closeEntry } = useDesk()
  const { drafts } = stores
  const form = useStore(drafts, (state) => state.drafts.find(({ id }) => id === state.currentId)?.form)
  const linkedTo = form?.linkedTo ?? []
  const linked = linkedTo.includes(detail.id)
  return {
    linked,
    run: () => {
      drafts.edit({ linkedTo: linked ? linkedTo.filter((id) => id !== detail.id) : [...linkedTo, detail.id] })
      closeEntry()
    },
  }
}
