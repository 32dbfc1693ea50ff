/** Two wordings of one text: what both begin and end with, and what stands between in each. */
export interface WordingDiff {
  before: string
  removed: string
  added: string
  after: string
}

/** What an amendment changed in a text, as one stretch. Characters beyond the 16-bit plane are never cut in two. */
export function wordingDiff(from: string, to: string): WordingDiff {
  const old = Array.from(from)
  const now = Array.from(to)
  const shorter = Math.min(old.length, now.length)
  let head = 0
  while (head < shorter && old[head] === now[head]) head += 1
  let tail = 0
  while (tail < shorter - head && old[old.length - 1 - tail] === now[now.length - 1 - tail]) tail += 1
  // A figure is one thing: 320 became 230, not 32 became 23.
  while (head > 0 && isFigure(now[head - 1]) && (isFigure(old[head]) || isFigure(now[head]))) head -= 1
  while (
    tail > 0 &&
    isFigure(now[now.length - tail]) &&
    (isFigure(old[old.length - tail - 1]) || isFigure(now[now.length - tail - 1]))
  )
    tail -= 1
  return {
    before: now.slice(0, head).join(''),
    removed: old.slice(head, old.length - tail).join(''),
    added: now.slice(head, now.length - tail).join(''),
    after: now.slice(now.length - tail).join(''),
  }
}

function isFigure(character: string | undefined): boolean {
  return character !== undefined && /[\d.:A-Za-z]/.test(character)
}
