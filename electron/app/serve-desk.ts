import { app } from 'electron'
import { contract } from '../../shared/ipc/contract'
import { checkpointInTheBackground } from '../db/checkpoints'
import { createDutyDesk } from '../duty-desk'
import { type Answer, serve } from '../ipc/serve'
import { electronPorts, type Host } from './electron-ports'
import { askAboutGap, refuseToStart } from './last-words'
import { openData } from './open-data'
import { recordGap } from './record-gap'

interface Desk extends Host {
  /** Data folder. */
  folder: string
}

/** Opens the data and gives the answers to the window's calls; ends the program, and says why, when it cannot be opened. */
export async function serveDesk({ folder, diagnostics, ...host }: Desk): Promise<ReadonlyMap<string, Answer>> {
  const { clock, ids, mainWindow, isPackaged } = host
  const data = openData(folder, clock.now())
  if (data.kind === 'refused') {
    diagnostics.note(`not opened: ${data.why}`)
    mainWindow.discard()
    await refuseToStart(data.sentence, data.file)
    return new Map()
  }
  const noteFault = (error: unknown) => diagnostics.error('checkpoint', error)
  const stopCheckpoints = checkpointInTheBackground(data.connection, clock, noteFault)
  app.on('will-quit', () => {
    stopCheckpoints()
    data.close()
  })
  const { gap } = data
  if (gap) {
    mainWindow.discard()
    if (!(await askAboutGap(gap.why, data.paths.database))) {
      app.quit()
      return new Map()
    }
  }
  const ports = electronPorts(data, { ...host, diagnostics })
  const { handlers, session, journal, alarms, index } = createDutyDesk(ports)
  if (gap) {
    recordGap(journal, ids, gap)
    mainWindow.open()
  }
  // Clocks ring from the start, whoever sits there or nobody.
  alarms.start()
  app.on('will-quit', alarms.stop)
  index.start()
  app.on('will-quit', index.stop)
  app.on('will-quit', ports.readings.close)
  const roleNow = () => session.current()?.account.role ?? null
  return serve(contract, handlers, { roleNow, report: diagnostics.error, checkOutput: !isPackaged })
}
