/** Longest file name, in UTF-8 bytes: some file systems stop at 255, and a copy may get a suffix. */
const LONGEST_BYTES = 200

/** What Windows keeps for devices, whatever the extension. */
const RESERVED = /^(con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³])(\.|$)/i

/** Path separators, what Windows refuses, control characters, and marks that turn text round to hide an extension. */
const UNFIT = /[\\/:*?"<>|\p{Cc}\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu

/**
 * A file name that every system takes, from a name that came from anywhere: never a path. The rules of all systems always
 * hold, because the copy may travel on a stick.
 */
export function safeFileName(name: string): string {
  const plain = name.toWellFormed().normalize('NFC').replace(UNFIT, '_')
  const trimmed = plain.replace(/[. ]+$/u, '').trimStart()
  const named = trimmed === '' || /^\.+$/.test(trimmed) ? '附件' : trimmed
  return shortened(RESERVED.test(named) ? `_${named}` : named)
}

/** Cut in the middle of the name, so that the extension stays. */
function shortened(name: string): string {
  const bytes = (text: string) => Buffer.byteLength(text, 'utf8')
  if (bytes(name) <= LONGEST_BYTES) return name
  const dot = name.lastIndexOf('.')
  const extension = dot > 0 && name.length - dot <= 10 ? name.slice(dot) : ''
  let stem = [...name.slice(0, name.length - extension.length)]
  while (bytes(stem.join('') + extension) > LONGEST_BYTES) stem = stem.slice(0, -1)
  return stem.join('') + extension
}
