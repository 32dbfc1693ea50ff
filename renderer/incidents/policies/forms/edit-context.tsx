import { createContext, use } from 'react'
import type { ClassId } from '../../../../shared/incidents/incident-kind'

export interface NamedRow {
  id: string
  title: string
}

/** What the forms of rows pick from and what was refused of them. */
export interface PackEdit {
  roles: readonly NamedRow[]
  subclasses: readonly (NamedRow & { class: ClassId })[]
  /** Elements that templates may name. */
  elements: readonly NamedRow[]
  /** The sentence at a path (`clocks.2.limit.minutes`), or about the row itself (`clocks.2`). */
  faultAt: (path: string) => string | undefined
  /** An id that no row of this pack has. */
  newId: (kind: string) => string
}

export const PackEditContext = createContext<PackEdit | null>(null)

/** The pack that is being edited around this form. */
export function usePackEdit(): PackEdit {
  const edit = use(PackEditContext)
  if (edit === null) throw new Error('no PackEditContext above this form')
  return edit
}

/** The form of one row: what it holds, where it stands, and what it becomes. */
export interface RowFormProps<Row> {
  row: Row
  /** `clocks.2` */
  path: string
  onChange: (row: Row) => void
}
