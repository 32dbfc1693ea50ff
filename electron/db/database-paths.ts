import { join } from 'node:path'

/** Everything the program keeps, in one folder of the local disk. */
export interface DatabasePaths {
  database: string
  /** Side file with the newest row of the journal: shows a database that lost its end. */
  head: string
  /** Held by the one process that owns the database. */
  lock: string
  /** Copies made before a migration. */
  copies: string
  attachments: string
}

export function databasePaths(folder: string): DatabasePaths {
  return {
    database: join(folder, 'duty-desk.db'),
    head: join(folder, 'duty-desk.head'),
    lock: join(folder, 'duty-desk.lock'),
    copies: join(folder, 'copies'),
    attachments: join(folder, 'attachments'),
  }
}
