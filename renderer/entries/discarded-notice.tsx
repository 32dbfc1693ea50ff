import { useStore } from 'zustand'
import { useAction } from '../app/keys/key-scope'
import { Banner } from '../ui/banner'
import { KeyButton } from '../ui/button'
import { useDesk } from './desk-context'

/** The way back to the form thrown away last. */
export function DiscardedNotice() {
  const { drafts } = useDesk().stores
  const discarded = useStore(drafts, (state) => state.discarded)
  useAction({
    id: 'form.undo-discard',
    keys: 'Alt+U',
    words: '取回刚丢弃的草稿',
    scope: 'global',
    run: drafts.undoDiscard,
    enabled: discarded !== null,
  })
  if (!discarded) return null
  return (
    <Banner
      kind="panel"
      action={
        <KeyButton keys="Alt+U" onPress={drafts.undoDiscard}>
          取回
        </KeyButton>
      }
    >
      已丢弃一份草稿。
    </Banner>
  )
}
