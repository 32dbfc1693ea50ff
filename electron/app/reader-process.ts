import { join } from 'node:path'
import { app, utilityProcess } from 'electron'
import type { ReaderReport } from '../review/reader-loop'
import type { ReaderProcess } from '../review/readings-elsewhere'

/** Starts the process that reads (electron/reader.ts); `resources` is the folder of the program's resources. */
export function readerIn(resources: string) {
  return (onReport: (report: ReaderReport) => void, onEnd: () => void): ReaderProcess => {
    // Not beside this file: the bundler may put it into a chunk in another folder.
    const child = utilityProcess.fork(join(app.getAppPath(), 'dist', 'electron', 'reader.cjs'), [resources], {
      serviceName: 'duty-desk-reader',
    })
    child.on('message', onReport)
    child.once('exit', onEnd)
    return {
      tell: (order) => child.postMessage(order),
      end() {
        // A process that is only being started cannot be ended yet.
        if (!child.kill()) child.once('spawn', () => child.kill())
      },
    }
  }
}
