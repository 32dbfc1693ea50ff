import { useRef } from 'react'
import { useStore } from 'zustand'
import type { Attachment } from '../../shared/attachments/attachment'
import { useAction, useKeyScope } from '../app/keys/key-scope'
import { KeyButton } from '../ui/button'
import { PaneHead } from '../ui/pane'
import './attachment-viewer.css'
import { sizeWords } from './attachment-words'
import { useHeldFocus } from './use-held-focus'
import { ViewerContent } from './viewer-content'
import { VIEWER_SCOPE } from './viewer-keys'
import type { ViewerStore } from './viewer-store'

/** An attachment over the desk, below the duty strip. Closing returns to the same caret. */
export function AttachmentViewer({ store }: { store: ViewerStore }) {
  const open = useStore(store, (state) => state.open)
  return open && <OpenViewer key={open.sha256} store={store} attachment={open} />
}

function OpenViewer({ store, attachment }: { store: ViewerStore; attachment: Attachment }) {
  const { content, failure, savedAs } = useStore(store)
  const viewer = useRef<HTMLElement>(null)
  useKeyScope(VIEWER_SCOPE, '查看附件', true)
  useAction({ id: 'viewer.close', keys: 'Esc', words: '关闭', scope: VIEWER_SCOPE, run: store.close })
  useAction({
    id: 'viewer.save',
    keys: 'Ctrl+S',
    words: '另存一份',
    scope: VIEWER_SCOPE,
    run: () => void store.saveCopy(),
  })
  useHeldFocus(viewer)
  return (
    <section
      ref={viewer}
      className="viewer"
      role="dialog"
      aria-modal="true"
      aria-label={`附件 ${attachment.name}`}
      data-key-scope={VIEWER_SCOPE}
      tabIndex={-1}
    >
      <PaneHead
        title={attachment.name}
        note={savedAs === null ? sizeWords(attachment.size) : `${sizeWords(attachment.size)}　已另存为 ${savedAs}`}
      >
        <KeyButton keys="Ctrl+S" onPress={() => void store.saveCopy()}>
          另存
        </KeyButton>
        <KeyButton keys="Esc" onPress={store.close}>
          关闭
        </KeyButton>
      </PaneHead>
      {failure !== null && (
        <p className="viewer__sentence" role="alert">
          {failure.message}
        </p>
      )}
      {failure === null && content !== null && <ViewerContent attachment={attachment} content={content} />}
    </section>
  )
}
