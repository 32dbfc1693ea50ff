import { type Attachment, showingOf } from '../../shared/attachments/attachment'

const KIB = 1024

/** A size as people say it: 412 KB, 3.4 MB. */
export function sizeWords(bytes: number): string {
  if (bytes < KIB) return `${bytes} B`
  if (bytes < KIB * KIB) return `${Math.round(bytes / KIB)} KB`
  return `${(bytes / KIB / KIB).toFixed(1)} MB`
}

/** What kind of file an attachment is, in two or three characters. */
export function kindWords(attachment: Pick<Attachment, 'name'>): string {
  switch (showingOf(attachment)) {
    case 'image':
      return '图片'
    case 'tiff':
      return '传真件'
    case 'pdf':
      return 'PDF'
    case 'audio':
      return '录音'
    case 'save-only':
      return '文件'
  }
}
