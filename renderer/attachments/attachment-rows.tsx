import { useStore } from 'zustand'
import type { Attachment } from '../../shared/attachments/attachment'
import { KeyHint } from '../ui/key-hint'
import './attachment-rows.css'
import { kindWords, sizeWords } from './attachment-words'
import { UploadRow } from './upload-row'
import type { UploadsStore } from './uploads-store'

export interface AttachmentRowsProps {
  /** Id of the draft or entry they belong to. */
  owner: string
  attachments: readonly Attachment[]
  uploads: UploadsStore
  onOpen: (attachment: Attachment) => void
  /** Absent where nothing is ever taken away. */
  onRemove?: ((attachment: Attachment) => void) | undefined
}

/** Attachments, and those on their way in. */
export function AttachmentRows({ owner, attachments, uploads, onOpen, onRemove }: AttachmentRowsProps) {
  const all = useStore(uploads, (state) => state.uploads)
  const underWay = all.filter((upload) => upload.owner === owner && upload.failure === null)
  if (attachments.length === 0 && underWay.length === 0) return null
  return (
    <ul className="attachment-rows">
      {attachments.map((attachment) => (
        <li key={attachment.sha256} className="attachment-row">
          <button type="button" className="attachment-row__open" onClick={() => onOpen(attachment)}>
            <span className="attachment-row__kind">{kindWords(attachment)}</span>
            <span className="attachment-row__name">{attachment.name}</span>
            <span className="attachment-row__size">{sizeWords(attachment.size)}</span>
            {onRemove === undefined && <KeyHint keys="Enter" />}
          </button>
          {onRemove && (
            <button
              type="button"
              className="attachment-row__remove"
              aria-label={`移去 ${attachment.name}`}
              onClick={() => onRemove(attachment)}
            >
              移去
            </button>
          )}
        </li>
      ))}
      {underWay.map((upload) => (
        <UploadRow key={upload.id} upload={upload} uploads={uploads} />
      ))}
    </ul>
  )
}
