import type { App } from 'electron'
import type { Diagnostics } from './diagnostics'
import { endAfterFault } from './last-words'

/** Notes every fault that nobody caught. One of the main process ends the program with a plain sentence. */
export function watchForFaults(app: App, diagnostics: Diagnostics, logPath: string): (error: unknown) => void {
  const fail = (where: string) => (error: unknown) => {
    diagnostics.error(where, error)
    void endAfterFault(logPath)
  }
  process.on('uncaughtException', fail('uncaught'))
  process.on('unhandledRejection', fail('unhandled rejection'))
  app.on('child-process-gone', (_event, { type, reason, exitCode, name }) => {
    if (reason !== 'clean-exit') diagnostics.note(`${type} ${name ?? ''} ended: ${reason}, code ${exitCode}`)
  })
  return fail('start')
}
