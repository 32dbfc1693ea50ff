import { useRef } from 'react'
import { useAction } from '../../app/keys/key-scope'
import { KeyButton } from '../../ui/button'

export interface TextFileButtonProps {
  /** The pane in which the key works. */
  scope: string
  /** `.json`, `.csv,.txt` */
  accept: string
  onFile: (file: File) => void
}

/** Opens the system's file dialog; nothing happens when the officer changes his mind. */
export function TextFileButton({ scope, accept, onFile }: TextFileButtonProps) {
  const input = useRef<HTMLInputElement>(null)
  const open = () => input.current?.click()
  useAction({ id: `${scope}.file`, keys: 'Alt+F', words: '选文件', scope, run: open })
  return (
    <>
      <KeyButton keys="Alt+F" onPress={open}>
        选文件
      </KeyButton>
      <input
        ref={input}
        type="file"
        hidden
        accept={accept}
        aria-label="选文件"
        onChange={({ currentTarget }) => {
          const [file] = currentTarget.files ?? []
          if (file) onFile(file)
          // The same file may be chosen again.
          currentTarget.value = ''
        }}
      />
    </>
  )
}
