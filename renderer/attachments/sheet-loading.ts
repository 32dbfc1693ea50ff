import { type Attachment, showingOf } from '../../shared/attachments/attachment'
import type { Sheet } from './sheet'

/** Opens what has pages; null for a file that has none to show. The readers are fetched when first needed. */
export async function openSheet(
  attachment: Pick<Attachment, 'name' | 'mediaType'>,
  content: Uint8Array<ArrayBuffer>,
): Promise<Sheet | null> {
  switch (showingOf(attachment)) {
    case 'image':
      return (await import('./picture-sheet')).openPicture(content, attachment.mediaType)
    case 'tiff':
      return (await import('./tiff-sheet')).openTiff(content)
    case 'pdf':
      return (await import('./pdf-sheet')).openPdf(content)
    case 'audio':
    case 'save-only':
      return null
  }
}
