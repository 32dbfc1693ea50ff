import type { Connection } from './db/connection'
import { openReadOnly } from './db/open-database'
import { policyLoader } from './incidents/load-policies'
import { createPackShelf } from './incidents/pack-shelf'
import { createReaderLoop, type ReaderOrder } from './review/reader-loop'

/** The process that answers figures and gaps: a connection of its own that can only read. Started with the folder of the resources. */
const [, , resources = ''] = process.argv
const shelf = createPackShelf(policyLoader(resources).all)
let opened: { database: string; connection: Connection } | null = null

const hear = createReaderLoop({
  open(database) {
    if (opened?.database !== database) {
      opened?.connection.close()
      opened = { database, connection: openReadOnly(database) }
    }
    return { db: opened.connection, shelf }
  },
  tell: (report) => process.parentPort.postMessage(report),
  nextTurn: () => new Promise((resolve) => setImmediate(resolve)),
})

process.parentPort.on('message', ({ data }: { data: ReaderOrder }) => hear(data))
