import type { Connection } from './db/connection'
import { openReadOnly } from './db/open-database'
import { createReaderLoop, type ReaderOrder } from './review/reader-loop'

/** The process that answers figures and gaps: a connection of its own that can only read. */
let opened: { database: string; connection: Connection } | null = null

const hear = createReaderLoop({
  open(database) {
    if (opened?.database === database) return opened.connection
    opened?.connection.close()
    opened = { database, connection: openReadOnly(database) }
    return opened.connection
  },
  tell: (report) => process.parentPort.postMessage(report),
  nextTurn: () => new Promise((resolve) => setImmediate(resolve)),
})

process.parentPort.on('message', ({ data }: { data: ReaderOrder }) => hear(data))
