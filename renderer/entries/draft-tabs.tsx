import { useStore } from 'zustand'
import { draftId, isUntouched } from '../../shared/entries/draft'
import { KeyButton } from '../ui/button'
import { type Tab, Tabs } from '../ui/tabs'
import { useDesk, useDraft } from './desk-context'
import { FORM_PANEL } from './desk-scopes'
import { draftTitle } from './draft-title'

/** The forms that are being written. */
export function DraftTabs() {
  const { drafts } = useDesk().stores
  const tabs = useTabs()
  const currentId = useStore(drafts, (state) => state.currentId)
  const untouched = useDraft(({ form }) => isUntouched(form))
  return (
    <Tabs
      label="草稿"
      tabs={tabs}
      current={currentId}
      onChange={(id) => drafts.switchTo(draftId.parse(id))}
      panelId={FORM_PANEL}
    >
      {!untouched && (
        <KeyButton keys="Ctrl+D" onPress={() => void drafts.discard()}>
          丢弃
        </KeyButton>
      )}
      <KeyButton keys="F4" disabled={tabs.length < 2} onPress={drafts.switchToNext}>
        换草稿
      </KeyButton>
      <KeyButton keys="F2" onPress={() => drafts.openNew('call')}>
        新来电
      </KeyButton>
    </Tabs>
  )
}

/** The tabs, which say the beginning of what is typed: most keystrokes change none of them. */
function useTabs(): readonly Tab[] {
  const { stores, office } = useDesk()
  const tabs = useStore(stores.drafts, ({ drafts }) =>
    JSON.stringify(
      drafts.map((draft): Tab => {
        const title = draftTitle(draft, office.zone)
        return isUntouched(draft.form) ? { id: draft.id, title } : { id: draft.id, title, note: '草稿' }
      }),
    ),
  )
  const parsed: readonly Tab[] = JSON.parse(tabs)
  return parsed
}
