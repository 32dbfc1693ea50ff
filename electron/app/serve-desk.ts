import { app } from 'electron'
import { contract } from '../../shared/ipc/contract'
import { createDutyDesk } from '../duty-desk'
import { listen } from '../ipc/electron-wire'
import { serve } from '../ipc/serve'
import type { Diagnostics } from './diagnostics'
import { electronPorts, type Host } from './electron-ports'
import { askAboutGap, refuseToStart } from './last-words'
import { openData } from './open-data'
import { recordGap } from './record-gap'

interface Desk extends Host {
  /** Data folder. */
  folder: string
  diagnostics: Diagnostics
}

/**
 * Opens the data and answers the window's calls. Runs while the window's process starts; up to the first question to a
 * person nothing here waits, so no call can come before its answer is there.
 */
export async function serveDesk({ folder, diagnostics, ...host }: Desk): Promise<void> {
  const { clock, ids, mainWindow, isPackaged } = host
  const data = openData(folder, clock.now())
  if (data.kind === 'refused') {
    mainWindow.discard()
    return refuseToStart(data.sentence, data.file)
  }
  app.on('will-quit', () => data.close())
  const { gap } = data
  if (gap) {
    mainWindow.discard()
    if (!(await askAboutGap(gap.why, data.paths.database))) return app.quit()
  }
  const { handlers, session, journal } = createDutyDesk(electronPorts(data, host))
  if (gap) recordGap(journal, ids, gap)
  const roleNow = () => session.current()?.account.role ?? null
  const answers = serve(contract, handlers, { roleNow, report: diagnostics.error, checkOutput: !isPackaged })
  listen(answers, mainWindow.now)
  if (gap) mainWindow.open()
}
