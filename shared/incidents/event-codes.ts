import { oneLine } from '../text'
import type { PackDraft } from './policy-draft'

/** A row of the standard's table of event codes. */
export interface EventCode {
  code: string
  name: string
}

/** A table as it was pasted: its rows, and the lines (from 1) in which no code and name were found. */
export interface CodeTable {
  codes: readonly EventCode[]
  unread: readonly { line: number; text: string }[]
}

/** 11A01 or 10000; a name has no such shape. */
const CODE = /^[0-9A-Z]{2,12}$/i
const BETWEEN_CELLS = /\t|[,，;；|]| {2,}|　+/u

/** Reads a table of two columns, code and name in either order, parted by tab, comma or wide spaces. A head is passed over. */
export function readCodeTable(text: string): CodeTable {
  const codes: EventCode[] = []
  const unread: { line: number; text: string }[] = []
  for (const [at, line] of text
    .replace(/^\uFEFF/, '')
    .split(/\r\n?|\n/)
    .entries()) {
    const cells = cellsOf(line)
    if (cells.length === 0) continue
    const code = cells.find(isCode)
    const name = cells.find((cell) => !isCode(cell))
    if (code !== undefined && name !== undefined) codes.push({ code: code.toUpperCase(), name })
    else if (at > 0 || code !== undefined) unread.push({ line: at + 1, text: oneLine(line) })
  }
  return { codes, unread }
}

function cellsOf(line: string): string[] {
  const cells = line.split(BETWEEN_CELLS).map((cell) =>
    oneLine(cell)
      .replace(/^"(.*)"$/, '$1')
      .trim(),
  )
  const told = cells.filter((cell) => cell !== '')
  const [only = ''] = told
  // 11A01 森林火灾: a single blank parts them only where the first word is a code.
  const split = /^(\S+) (.+)$/.exec(only)
  return told.length === 1 && split?.[1] && split[2] && isCode(split[1]) ? [split[1], split[2]] : told
}

const isCode = (cell: string) => CODE.test(cell) && /\d/.test(cell)

/** What a table does to the sub-classes of a pack. */
export interface CodeMatch {
  /** The pack with the codes in it. */
  pack: PackDraft
  /** Sub-classes that got a code they did not have. */
  given: readonly { title: string; code: string; before: string }[]
  /** Sub-classes that had this very code. */
  same: number
  /** Titles of sub-classes that the table does not name, or names with several codes. */
  without: readonly string[]
  /** Rows whose name is no sub-class of the pack. */
  unknown: readonly EventCode[]
}

/** Gives each sub-class the code of the row with its very title; nothing is guessed. */
export function matchCodes(pack: PackDraft, codes: readonly EventCode[]): CodeMatch {
  const given: CodeMatch['given'][number][] = []
  const without: string[] = []
  let same = 0
  const titles = new Set<string>()
  const classes = pack.classes.map((each) => ({
    ...each,
    subclasses: each.subclasses.map((subclass) => {
      const title = bare(subclass.title)
      titles.add(title)
      const found = [...new Set(codes.filter(({ name }) => bare(name) === title).map(({ code }) => code))]
      const [code] = found
      if (code === undefined || found.length > 1) {
        without.push(subclass.title)
        return subclass
      }
      if (code === subclass.code) same += 1
      else given.push({ title: subclass.title, code, before: subclass.code })
      return { ...subclass, code }
    }),
  }))
  return {
    pack: { ...pack, classes },
    given,
    same,
    without,
    unknown: codes.filter(({ name }) => !titles.has(bare(name))),
  }
}

/** A title without blanks and in one width of brackets, as tables write them in different ways. */
function bare(title: string): string {
  return title.normalize('NFKC').replace(/\s+/g, '')
}
