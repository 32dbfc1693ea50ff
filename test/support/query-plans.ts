import type { Connection } from '../../electron/db/connection'

/** How SQLite carries out every statement that some work prepares for the first time, one line a step. */
export async function queryPlansOf({ raw }: Pick<Connection, 'raw'>, work: () => unknown): Promise<string[]> {
  const prepare = raw.prepare
  const statements: string[] = []
  Object.assign(raw, {
    prepare(statement: string) {
      statements.push(statement)
      return prepare.call(raw, statement)
    },
  })
  try {
    await work()
  } finally {
    Object.assign(raw, { prepare })
  }
  return statements.flatMap((statement) => {
    const steps = raw.prepare(`EXPLAIN QUERY PLAN ${statement.replaceAll('?', 'NULL')}`).all() as { detail: string }[]
    return steps.map(({ detail }) => detail)
  })
}
