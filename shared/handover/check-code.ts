export interface CheckCode {
  seq: number
  prefix: string
}
export function formatCheckCode({ seq, hash }: { seq: number; hash: string }): string {
  return `${seq}-${hash.slice(0, 10)}`
}
export function readCheckCode(text: string): CheckCode | null {
  const found = /^(\d+)-([0-9a-f]{10})$/.exec(text.trim())
  return found ? { seq: Number(found[1]), prefix: found[2] ?? '' } : null
}
export function codeFits(code: CheckCode, hash: string): boolean {
  return hash.startsWith(code.prefix)
}
