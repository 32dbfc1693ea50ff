import { useStore } from 'zustand'
import { draftId, isUntouched } from '../../shared/entries/draft'
import { KeyButton } from '../ui/button'
import { Tabs } from '../ui/tabs'
import { useDesk } from './desk-context'
import { FORM_PANEL } from './desk-scopes'
import { draftTitle } from './draft-title'
import { getCurrentDraft } from './open-drafts'

/** The forms that are being written. */
export function DraftTabs() {
  const { stores, office } = useDesk()
  const { drafts } = stores
  const state = useStore(drafts)
  const empty = isUntouched(getCurrentDraft(state).form)
  return (
    <Tabs
      label="草稿"
      tabs={state.drafts.map((draft) => ({
        id: draft.id,
        title: draftTitle(draft, office.zone),
        note: isUntouched(draft.form) ? undefined : '草稿',
      }))}
      current={state.currentId}
      onChange={(id) => drafts.switchTo(draftId.parse(id))}
      panelId={FORM_PANEL}
    >
      {!empty && (
        <KeyButton keys="Ctrl+D" onPress={() => void drafts.discard()}>
          丢弃
        </KeyButton>
      )}
      <KeyButton keys="F4" disabled={state.drafts.length < 2} onPress={drafts.switchToNext}>
        换草稿
      </KeyButton>
      <KeyButton keys="F2" onPress={() => drafts.openNew('call')}>
        新来电
      </KeyButton>
    </Tabs>
  )
}
