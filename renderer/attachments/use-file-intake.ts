import { type ClipboardEvent, type DragEvent, useState } from 'react'

/** Handlers for an area in which files can be dropped and pasted. */
export interface FileIntake {
  /** Files are held over the area. */
  over: boolean
  handlers: {
    onDragOver: (event: DragEvent) => void
    onDragLeave: (event: DragEvent) => void
    onDrop: (event: DragEvent) => void
    onPaste: (event: ClipboardEvent) => void
  }
}

/** Takes files that are dropped or pasted anywhere in an area; text goes on to the field it was meant for. */
export function useFileIntake(onFiles: (files: File[]) => void): FileIntake {
  const [over, setOver] = useState(false)
  const carriesFiles = (event: DragEvent) => event.dataTransfer.types.includes('Files')
  return {
    over,
    handlers: {
      onDragOver: (event) => {
        if (!carriesFiles(event)) return
        event.preventDefault()
        setOver(true)
      },
      onDragLeave: (event) => {
        const to = event.relatedTarget
        if (!(to instanceof Node) || !event.currentTarget.contains(to)) setOver(false)
      },
      onDrop: (event) => {
        if (!carriesFiles(event)) return
        event.preventDefault()
        setOver(false)
        onFiles([...event.dataTransfer.files])
      },
      onPaste: (event) => {
        const files = [...event.clipboardData.files]
        // A table copied from an office program comes as formatted text and as a picture of it: the text is what was meant.
        if (files.length === 0 || event.clipboardData.types.includes('text/html')) return
        event.preventDefault()
        onFiles(files)
      },
    },
  }
}
