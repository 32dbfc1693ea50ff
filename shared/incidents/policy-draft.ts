import type { PolicyPack } from './policy'

/** As being written in a form: a number may still be what was typed in its place. */
export type Drafted<T> = T extends number
  ? number | string
  : T extends readonly (infer Item)[]
    ? Drafted<Item>[]
    : T extends object
      ? { [Key in keyof T]: Drafted<T[Key]> }
      : T

/** A pack in the editor. What is typed and no pack yet is kept, and is refused with its row when it is to be stored. */
export type PackDraft = Drafted<PolicyPack>

/** What is sent when it is stored: words of lists that were left empty are none. */
export function cleanDraft(draft: PackDraft): PackDraft {
  const told = (words: readonly string[]) => words.map((word) => word.trim()).filter((word) => word !== '')
  const hinted = <Row extends { hints: string[] }>(row: Row): Row => ({ ...row, hints: told(row.hints) })
  return {
    ...draft,
    classes: draft.classes.map((each) => ({ ...each, subclasses: each.subclasses.map(hinted) })),
    sensitive: draft.sensitive.map(hinted),
    specialNotifications: draft.specialNotifications.map(hinted),
    reportTemplates: draft.reportTemplates.map((each) => ({ ...each, body: told(each.body) })),
  }
}

/**
 * An id for a new row, never used before in this pack as far as it is known: `<pack>-<kind>-<number>`, so that it is no id
 * of another pack either.
 */
export function newRowId(pack: string, kind: string, taken: readonly string[]): string {
  const stem = `${pack}-${kind}-`
  const numbers = taken.flatMap((id) => (id.startsWith(stem) ? Number(id.slice(stem.length)) : []))
  const last = Math.max(0, ...numbers.filter(Number.isSafeInteger))
  return `${stem}${last + 1}`
}
