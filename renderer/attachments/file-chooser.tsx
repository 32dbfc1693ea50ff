import { type Ref, useImperativeHandle, useRef } from 'react'
import { attachmentKinds } from '../../shared/attachments/attachment'

/** Opens the system's file dialog. */
export interface FileChooserHandle {
  open(): void
}

const accepted = attachmentKinds.flatMap(({ extensions }) => extensions.map((extension) => `.${extension}`)).join(',')

/** The system's file dialog for attachments; takes no room and no tab stop. */
export function FileChooser({ onFiles, ref }: { onFiles: (files: File[]) => void; ref: Ref<FileChooserHandle> }) {
  const input = useRef<HTMLInputElement>(null)
  useImperativeHandle(ref, () => ({ open: () => input.current?.click() }), [])
  return (
    <input
      ref={input}
      type="file"
      multiple
      hidden
      accept={accepted}
      aria-label="选附件"
      onChange={({ currentTarget }) => {
        onFiles([...(currentTarget.files ?? [])])
        // The same file may be chosen again.
        currentTarget.value = ''
      }}
    />
  )
}
