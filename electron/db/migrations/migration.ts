/** One step of the schema, frozen once released. Numbered in tens, so that there is room between two. */
export interface Migration {
  version: number
  name: string
  /** SQL statements, run in order inside the one transaction of the whole migration. */
  statements: readonly string[]
}
