import { useStore } from 'zustand'
import type { EntryDetail } from '../../shared/entries/entry'
import type { StepKind } from '../../shared/entries/step'
import { useAction } from '../app/keys/key-scope'
import { useDesk } from './desk-context'
import { ENTRY_SCOPE } from './desk-scopes'
import { isWaiting } from './entry-steps'
import type { EntryActions } from './use-entry-actions'
import { useLinkToDraft } from './use-entry-keys'
import { useIncidentLink } from './use-incident-link'

const scope = ENTRY_SCOPE

export interface EntryWritingKeysProps {
  detail: EntryDetail
  actions: EntryActions
  onAttach: () => void
}

/** The keys by which an opened entry is worked on. Not there at all for those who only read. */
export function EntryWritingKeys({ detail, actions, onAttach }: EntryWritingKeysProps) {
  const { stores, onMakeIncident } = useDesk()
  const { entry } = stores
  const work = useStore(entry, (state) => state.work)
  const toggleIncident = useIncidentLink(detail.id)
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
  useAction({
    id: 'entry.attach',
    keys: 'Ctrl+U',
    words: '添附件',
    scope,
    enabled: actions.may('attach'),
    run: onAttach,
  })
  useAction({
    id: 'entry.make-incident',
    keys: 'F8',
    words: '转为突发事件，或到它所属的事件',
    scope,
    enabled: detail.status !== 'struck',
    run: () => onMakeIncident(detail.id),
  })
  useAction({
    id: 'entry.attach-to-incident',
    keys: 'Shift+F8',
    words: '归入处置中的事件，或移出',
    scope,
    enabled: detail.status !== 'struck',
    run: toggleIncident,
  })
  useAction({
    id: 'entry.submit',
    keys: 'Ctrl+Enter',
    words: '存正在写的这一步',
    scope,
    enabled: work !== null && work.kind !== 'link',
    run: () => void entry.submit(),
  })
  useLinkDraftKey(detail)
  return null
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
