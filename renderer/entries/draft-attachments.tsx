import { useEffect, useRef } from 'react'
import { useStore } from 'zustand'
import { AttachmentRows } from '../attachments/attachment-rows'
import { KeyHint } from '../ui/key-hint'
import { Block } from '../ui/pane'
import { useDesk, useDraft } from './desk-context'

/** Files that will be attached to the entry. */
export function DraftAttachments() {
  const { drafts, uploads, viewer } = useDesk().stores
  const id = useStore(drafts, (state) => state.currentId)
  const attachments = useDraft(({ form }) => form.attachments)
  const count = useStore(uploads, (state) => state.uploads.length) + attachments.length
  const before = useRef({ id, count })
  const end = useRef<HTMLDivElement>(null)
  // What was just added is brought into sight; only the column of the elements moves.
  useEffect(() => {
    if (before.current.id === id && count > before.current.count) end.current?.scrollIntoView?.({ block: 'nearest' })
    before.current = { id, count }
  }, [id, count])
  return (
    <div className="draft-attachments">
      <Block
        title="附件"
        note={attachments.length === 0 ? '无' : `${attachments.length} 个`}
        actions={
          <span className="block__note">
            拖入，或 <KeyHint keys="Ctrl+V" /> 粘贴
          </span>
        }
      >
        <AttachmentRows
          owner={id}
          attachments={attachments}
          uploads={uploads}
          onOpen={(attachment) => void viewer.show(attachment)}
          onRemove={({ sha256 }) => {
            drafts.edit({ attachments: attachments.filter((attachment) => attachment.sha256 !== sha256) })
            // The pressed button goes away with its row.
            drafts.restoreFocus()
          }}
        />
      </Block>
      <div ref={end} />
    </div>
  )
}
