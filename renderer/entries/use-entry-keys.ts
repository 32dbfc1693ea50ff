import { useStore } from 'zustand'
import type { EntryDetail } from '../../shared/entries/entry'
import type { StepKind } from '../../shared/entries/step'
import { useAction } from '../app/keys/key-scope'
import { useDesk } from './desk-context'
import { ENTRY_SCOPE } from './desk-scopes'
import { isWaiting } from './entry-steps'
import type { EntryActions } from './use-entry-actions'

const scope = ENTRY_SCOPE

/** The keys of an opened entry. */
export function useEntryKeys(detail: EntryDetail, actions: EntryActions): void {
  const { entry } = useDesk().stores
  const waiting = detail.steps.find(isWaiting)
  useStepKey('Alt+Q', '请示', 'consult', actions)
  useStepKey('Alt+Z', '转办', 'relay', actions)
  useStepKey('Alt+P', '记批示', 'instruction', actions)
  useStepKey('Alt+Y', '记处理意见', 'opinion', actions)
  useStepKey('Alt+J', '记处理结果', 'outcome', actions)
  useAction({
    id: 'entry.receipt',
    keys: 'Alt+S',
    words: '签收转办',
    scope,
    enabled: waiting !== undefined,
    run: () => waiting && actions.receipt(waiting),
  })
  useAction({
    id: 'entry.amend',
    keys: 'Alt+G',
    words: '更正',
    scope,
    enabled: actions.may('amend'),
    run: actions.amend,
  })
  useAction({ id: 'entry.original', keys: 'Alt+H', words: '看原文', scope, run: entry.toggleOriginal })
  useAction({
    id: 'entry.close',
    keys: 'Alt+B',
    words: '办结',
    scope,
    enabled: actions.may('close'),
    run: actions.close,
  })
  useAction({
    id: 'entry.reopen',
    keys: 'Alt+K',
    words: '重开',
    scope,
    enabled: actions.may('reopen'),
    run: actions.reopen,
  })
  useAction({
    id: 'entry.strike',
    keys: 'Alt+F',
    words: '作废',
    scope,
    enabled: actions.may('strike'),
    run: actions.strike,
  })
  useAction({ id: 'entry.link', keys: 'Alt+L', words: '关联', scope, enabled: actions.may('link'), run: actions.link })
  useAction({ id: 'entry.copy', keys: 'Alt+C', words: '复制电话记录单', scope, run: () => void entry.copySheet() })
  useAction({ id: 'entry.pdf', keys: 'Alt+E', words: '存为 PDF', scope, run: () => void entry.savePdf() })
  useAction({ id: 'entry.print', keys: 'Ctrl+P', words: '打印', scope, run: () => void entry.print() })
  useLinkDraftKey(detail)
}

function useStepKey(keys: string, words: string, kind: StepKind, actions: EntryActions): void {
  const enabled = actions.may('add-step')
  useAction({ id: `entry.${kind}`, keys, words, scope, enabled, run: () => actions.step(kind) })
}

/** F9 on an entry that was opened from the form: it is about the same matter as what is being written. */
function useLinkDraftKey(detail: EntryDetail): void {
  const toggle = useLinkToDraft(detail)
  useAction({ id: 'entry.link-draft', keys: 'F9', words: '与正在写的关联', scope, run: toggle.run })
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
