const LINE_END = /\r\n?/g

/**
 * The text of a file as an officer would see it: without byte order mark, lines ended by \n. Files of Chinese offices are
 * UTF-8, UTF-16 with a byte order mark, or GB 18030.
 */
export function readText(bytes: Buffer): string {
  return decode(bytes).replace(LINE_END, '\n')
}

function decode(bytes: Buffer): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes)
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder('utf-16be').decode(bytes)
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch (error) {
    if (!(error instanceof TypeError)) throw error
    return new TextDecoder('gb18030').decode(bytes)
  }
}
