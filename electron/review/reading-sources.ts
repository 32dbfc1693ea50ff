import type { Db } from '../db/connection'
import type { PackShelf } from '../incidents/pack-shelf'

/** What the answers to a question are read from. */
export interface ReadingSources {
  db: Db
  shelf: PackShelf
}
