/** A run of words in a line of the manual. Keys are drawn as on the screens. */
export type Run = { kind: 'words' | 'strong' | 'keys'; text: string }

export type Block =
  | { kind: 'heading'; text: string }
  | { kind: 'paragraph'; runs: readonly Run[] }
  | { kind: 'list'; ordered: boolean; items: readonly (readonly Run[])[] }
  | { kind: 'table'; head: readonly (readonly Run[])[]; rows: readonly (readonly (readonly Run[])[])[] }

/** One chapter: its title, and what stands under it. */
export interface Chapter {
  title: string
  blocks: readonly Block[]
}

const ITEM = /^(?:-|(\d+)\.) (.*)$/

/**
 * Reads the small subset of Markdown that the manual is written in: `# ` title, `## ` heading, paragraphs, `- ` and
 * `1. ` lists, tables with a ruled second line, `**strong**`, `` `key` ``. Anything else is a paragraph: nothing is lost.
 */
export function readChapter(source: string): Chapter {
  const lines = source.replace(/\r\n?/g, '\n').split('\n')
  const title = lines.find((line) => line.startsWith('# '))?.slice(2) ?? ''
  const blocks: Block[] = []
  for (let at = 0; at < lines.length; ) {
    const block = readBlock(lines, at)
    if (block.read) blocks.push(block.read)
    at = block.next
  }
  return { title, blocks }
}

/** Reads the block that begins at a line; `read` is null for an empty line and for the title. */
function readBlock(lines: readonly string[], at: number): { read: Block | null; next: number } {
  const line = lines[at] ?? ''
  if (line.trim() === '' || line.startsWith('# ')) return { read: null, next: at + 1 }
  if (line.startsWith('## ')) return { read: { kind: 'heading', text: line.slice(3) }, next: at + 1 }
  const next = endOf(lines, at, (other) => kindOf(other) === kindOf(line))
  const body = lines.slice(at, next)
  switch (kindOf(line)) {
    case 'ordered':
    case 'unordered':
      return { read: readList(body, kindOf(line) === 'ordered'), next }
    case 'table':
      return { read: readTable(body), next }
    default:
      return { read: { kind: 'paragraph', runs: readRuns(body.join('')) }, next }
  }
}

function kindOf(line: string): 'ordered' | 'unordered' | 'table' | 'heading' | 'empty' | 'words' {
  if (line.trim() === '') return 'empty'
  if (/^##? /.test(line)) return 'heading'
  if (line.startsWith('|')) return 'table'
  const item = ITEM.exec(line)
  if (!item) return 'words'
  return item[1] === undefined ? 'unordered' : 'ordered'
}

function endOf(lines: readonly string[], from: number, belongs: (line: string) => boolean): number {
  const length = lines.slice(from).findIndex((line) => !belongs(line))
  return length === -1 ? lines.length : from + length
}

function readList(lines: readonly string[], ordered: boolean): Block {
  return { kind: 'list', ordered, items: lines.map((line) => readRuns(ITEM.exec(line)?.[2] ?? line)) }
}

function readTable([head = '', , ...rows]: readonly string[]): Block {
  return { kind: 'table', head: readCells(head), rows: rows.map(readCells) }
}

function readCells(line: string): readonly (readonly Run[])[] {
  return line
    .replace(/^\||\|\s*$/g, '')
    .split('|')
    .map((cell) => readRuns(cell.trim()))
}

/** Splits a line at `**strong**` and `` `keys` ``. */
export function readRuns(line: string): readonly Run[] {
  const runs: Run[] = []
  const marked = /\*\*(.+?)\*\*|`(.+?)`/g
  let from = 0
  for (const found of line.matchAll(marked)) {
    if (found.index > from) runs.push({ kind: 'words', text: line.slice(from, found.index) })
    runs.push(found[1] === undefined ? { kind: 'keys', text: found[2] ?? '' } : { kind: 'strong', text: found[1] })
    from = found.index + found[0].length
  }
  if (from < line.length) runs.push({ kind: 'words', text: line.slice(from) })
  return runs
}
