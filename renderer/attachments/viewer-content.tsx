import { type Attachment, showingOf } from '../../shared/attachments/attachment'
import { AudioPlayer } from './audio-player'
import { SheetView } from './sheet-view'
import { useSheet } from './use-sheet'

export interface ViewerContentProps {
  attachment: Attachment
  content: Uint8Array<ArrayBuffer>
}

/** What is in an attachment, as far as the program can show it. */
export function ViewerContent({ attachment, content }: ViewerContentProps) {
  if (showingOf(attachment) === 'audio') {
    return <AudioPlayer content={content} mediaType={attachment.mediaType} name={attachment.name} />
  }
  return <PagedContent attachment={attachment} content={content} />
}

function PagedContent({ attachment, content }: ViewerContentProps) {
  const state = useSheet(attachment, content)
  switch (state.kind) {
    case 'opening':
      return null
    case 'sheet':
      return <SheetView sheet={state.sheet} name={attachment.name} />
    case 'no-pages':
      return <p className="viewer__sentence">这类文件不在本机里显示。另存一份，用别的程序打开。</p>
    case 'unshowable':
      return (
        <p className="viewer__sentence" role="alert">
          {state.sentence}
        </p>
      )
  }
}
