import { failure, type Result, success } from '../../../shared/result'

/** More is no pack and no table. */
const LARGEST = 2_000_000

/** The text of a file that an officer chose, in UTF-8 or as Excel and Notepad write it in China (GB 18030). */
export async function readTextFile(file: File): Promise<Result<string>> {
  if (file.size > LARGEST) return failure('invalid-input', `“${file.name}”超过 2 MB，不像政策包或编码表`)
  try {
    const bytes = await file.arrayBuffer()
    const text = decoded(bytes, 'utf-8') ?? decoded(bytes, 'gb18030')
    return text === null ? failure('invalid-input', `“${file.name}”不是文本文件`) : success(text)
  } catch (reason) {
    if (!(reason instanceof DOMException)) throw reason
    return failure('not-found', `没有读出“${file.name}”：文件不见了或被改动。放回原处后再选一次`)
  }
}

/** null when the bytes are no text in this encoding. */
function decoded(bytes: ArrayBuffer, encoding: string): string | null {
  try {
    const text = new TextDecoder(encoding, { fatal: true }).decode(bytes)
    return text.includes('\0') ? null : text
  } catch (reason) {
    if (!(reason instanceof TypeError)) throw reason
    return null
  }
}
