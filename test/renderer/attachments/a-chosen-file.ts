/** First bytes of a pdf, as hex. */
const PDF = '255044462d'

function bytesOf(length: number, head: string): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(length)
  bytes.set(Uint8Array.from(head.match(/../g) ?? [], (pair) => Number.parseInt(pair, 16)).subarray(0, length))
  return bytes
}

/** A file as the officer chose it; `head` are its first bytes as hex, those of a pdf unless told otherwise. */
export function aFile(name: string, size: number, head = PDF): File {
  return new File([bytesOf(size, head)], name)
}

/** A file that can be read at first and is gone when its second piece is asked for. */
export function aVanishingFile(name: string, size: number, head = '494433'): File {
  const file = aFile(name, size, head)
  const slice = file.slice.bind(file)
  file.slice = (start = 0, end = size) => {
    const piece = slice(start, end)
    const gone = () => Promise.reject(new DOMException('gone', 'NotFoundError'))
    return start > 0 ? Object.defineProperty(piece, 'arrayBuffer', { value: gone }) : piece
  }
  return file
}
