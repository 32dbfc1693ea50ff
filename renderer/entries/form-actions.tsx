import { useStore } from 'zustand'
import { formatClockSeconds } from '../../shared/time/office-time'
import { useAction } from '../app/keys/key-scope'
import { Button } from '../ui/button'
import { ActionBar } from '../ui/pane'
import { useDesk, useDraft } from './desk-context'
import { FORM_SCOPE } from './desk-scopes'

/** What can be done with the form in front. */
export function FormActions({ onChooseFiles }: { onChooseFiles: () => void }) {
  const { stores, save } = useDesk()
  const { drafts } = stores
  const recording = useStore(stores.recording, (state) => state.recording !== null)
  const scope = FORM_SCOPE
  const enabled = !recording
  useAction({ id: 'form.save', keys: 'Ctrl+Enter', words: '保存', scope, enabled, run: () => save() })
  useAction({
    id: 'form.save-and-relay',
    keys: ['Ctrl+Shift+Enter', 'Alt+Z'],
    words: '保存并转办',
    scope,
    enabled,
    run: () => save('relay'),
  })
  useAction({ id: 'form.consult', keys: 'Alt+Q', words: '保存并请示', scope, enabled, run: () => save('consult') })
  useAction({
    id: 'form.instruct',
    keys: 'Alt+P',
    words: '保存并记批示',
    scope,
    enabled,
    run: () => save('instruction'),
  })
  useAction({
    id: 'form.make-incident',
    keys: 'F8',
    words: '保存并转为突发事件',
    scope,
    enabled,
    run: () => save('make-incident'),
  })
  useAction({
    id: 'form.attach-to-incident',
    keys: 'Shift+F8',
    words: '保存并归入处置中的事件',
    scope,
    enabled,
    run: () => save('attach-to-incident'),
  })
  useAction({ id: 'form.attach', keys: 'Ctrl+U', words: '选附件', scope, run: onChooseFiles })
  useAction({ id: 'form.discard', keys: 'Ctrl+D', words: '丢弃草稿', scope, enabled, run: () => void drafts.discard() })
  return (
    <ActionBar note={<DraftNote recording={recording} />}>
      <Button kind="primary" keys="Ctrl+Enter" disabled={recording} onPress={() => save()}>
        保存
      </Button>
      <Button keys="Ctrl+Shift+Enter" disabled={recording} onPress={() => save('relay')}>
        保存并转办
      </Button>
      <Button keys="F8" disabled={recording} onPress={() => save('make-incident')}>
        转事件
      </Button>
      <Button keys="Ctrl+U" onPress={onChooseFiles}>
        附件
      </Button>
    </ActionBar>
  )
}

function DraftNote({ recording }: { recording: boolean }) {
  const { zone } = useDesk().office
  const savedAt = useDraft((draft) => draft.savedAt)
  if (recording) return '正在保存'
  if (savedAt === null) return '缺项不影响保存'
  return (
    <>
      <span className="draft-note">草稿已存 {formatClockSeconds(savedAt, zone)}</span>　
      <span className="draft-note">缺项不影响保存</span>
    </>
  )
}
