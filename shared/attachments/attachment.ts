import { z } from 'zod'
import { lineText } from '../text'

/** Largest attachment, in bytes. */
export const LARGEST_ATTACHMENT = 100 * 1024 * 1024

export const sha256 = z.string().regex(/^[0-9a-f]{64}$/)

/** A file beside the database, named by its content. */
export const attachment = z.object({
  sha256,
  /** As the officer's file was called; shown, never used as a path. */
  name: lineText(255),
  mediaType: z.string().max(100),
  /** Bytes. */
  size: z.number().int().nonnegative(),
})
export type Attachment = z.infer<typeof attachment>

/** How an attachment is shown: inside the program, or only saved elsewhere. */
export type Showing = 'image' | 'tiff' | 'pdf' | 'audio' | 'save-only'

interface Kind {
  extensions: readonly string[]
  mediaType: string
  showing: Showing
  /** Bytes that a file of this kind begins with, as hex; a file that does not is refused. Empty: no fixed beginning. */
  signatures: readonly string[]
}

/** Every kind of file that is taken. Program files are in none of them. */
export const attachmentKinds: readonly Kind[] = [
  { extensions: ['pdf'], mediaType: 'application/pdf', showing: 'pdf', signatures: ['25504446'] },
  { extensions: ['png'], mediaType: 'image/png', showing: 'image', signatures: ['89504e47'] },
  { extensions: ['jpg', 'jpeg'], mediaType: 'image/jpeg', showing: 'image', signatures: ['ffd8ff'] },
  { extensions: ['gif'], mediaType: 'image/gif', showing: 'image', signatures: ['47494638'] },
  { extensions: ['webp'], mediaType: 'image/webp', showing: 'image', signatures: ['52494646'] },
  { extensions: ['bmp'], mediaType: 'image/bmp', showing: 'image', signatures: ['424d'] },
  { extensions: ['tif', 'tiff'], mediaType: 'image/tiff', showing: 'tiff', signatures: ['49492a00', '4d4d002a'] },
  { extensions: ['mp3'], mediaType: 'audio/mpeg', showing: 'audio', signatures: ['494433', 'fffb', 'fff3', 'fff2'] },
  { extensions: ['wav'], mediaType: 'audio/wav', showing: 'audio', signatures: ['52494646'] },
  { extensions: ['ogg', 'oga'], mediaType: 'audio/ogg', showing: 'audio', signatures: ['4f676753'] },
  { extensions: ['m4a'], mediaType: 'audio/mp4', showing: 'audio', signatures: [] },
  { extensions: ['amr'], mediaType: 'audio/amr', showing: 'save-only', signatures: ['2321414d52'] },
  {
    extensions: ['docx', 'xlsx', 'pptx', 'ofd'],
    mediaType: 'application/zip',
    showing: 'save-only',
    signatures: ['504b0304'],
  },
  {
    extensions: ['doc', 'xls', 'ppt', 'wps', 'et', 'dps'],
    mediaType: 'application/x-ole-storage',
    showing: 'save-only',
    signatures: ['d0cf11e0'],
  },
  { extensions: ['txt', 'csv'], mediaType: 'text/plain', showing: 'save-only', signatures: [] },
]

/** What programs begin with: Windows, Linux, macOS, scripts, Java. Refused whatever the file is called. */
const programSignatures = ['4d5a', '7f454c46', 'feedface', 'feedfacf', 'cefaedfe', 'cffaedfe', 'cafebabe', '2321']

function kindOf(name: string): Kind | undefined {
  const extension = name.toLowerCase().split('.').at(-1) ?? ''
  return name.includes('.') ? attachmentKinds.find((kind) => kind.extensions.includes(extension)) : undefined
}

/** How a stored attachment is shown. */
export function showingOf(attachment: Pick<Attachment, 'name'>): Showing {
  return kindOf(attachment.name)?.showing ?? 'save-only'
}

/** Media type by the file's name; null when such files are not taken. */
export function mediaTypeOf(name: string): string | null {
  return kindOf(name)?.mediaType ?? null
}

/**
 * Why a file is not taken, as a Chinese sentence, or null. `head` is its first bytes as lower-case hex (at least 8 bytes
 * where the file has them).
 */
export function attachmentFault(file: { name: string; size: number; head: string }): string | null {
  const kind = kindOf(file.name)
  if (!kind) {
    return `没有收下“${file.name}”：只收 pdf、图片、tiff、录音和办公文件，不收程序文件`
  }
  if (file.size === 0) return `没有收下“${file.name}”：文件是空的`
  if (file.size > LARGEST_ATTACHMENT) {
    const megabytes = Math.ceil(file.size / 1024 / 1024)
    return `没有收下“${file.name}”：${megabytes} MB，超过 100 MB 的上限`
  }
  const begins = (signature: string) => file.head.startsWith(signature)
  if (kind.signatures.some(begins)) return null
  if (kind.signatures.length > 0) return `没有收下“${file.name}”：内容与扩展名不符，可能已损坏或改过名`
  return programSignatures.some(begins) ? `没有收下“${file.name}”：内容是程序，不是它的扩展名所说的文件` : null
}
