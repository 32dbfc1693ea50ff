import { homedir } from 'node:os'
import { join } from 'node:path'
import { app, protocol, session } from 'electron'
import { contract } from '../shared/ipc/contract'
import { argumentValue, hardenCommandLine } from './app/command-line'
import { dataFolder, dataFolderFault, hostPaths } from './app/data-place'
import { createDiagnostics } from './app/diagnostics'
import { electronPorts } from './app/electron-ports'
import { watchForFaults } from './app/faults'
import { askAboutGap, refuseToStart } from './app/last-words'
import { createMainWindow } from './app/main-window'
import { setMenu } from './app/menu'
import { openData } from './app/open-data'
import { registerAppScheme, servePages } from './app/protocol'
import { recordGap } from './app/record-gap'
import { guardContents, guardSession } from './app/security'
import { systemClock as clock, systemIds as ids } from './app/system'
import { checkpointInTheBackground } from './db/checkpoints'
import { createDutyDesk } from './duty-desk'
import { listen } from './ipc/electron-wire'
import { serve } from './ipc/serve'

hardenCommandLine(app)

const { isPackaged } = app
const dist = join(app.getAppPath(), 'dist')
const resources = join(app.getAppPath(), 'resources')
const wanted = argumentValue(process.argv, 'data-dir')
const folder = dataFolder({ platform: process.platform, env: process.env, home: homedir(), wanted })
const paths = hostPaths(folder)
const diagnostics = createDiagnostics(paths.log, clock, (line) => process.stderr.write(`${line}\n`))
const fail = watchForFaults(app, diagnostics, paths.log)
const mainWindow = createMainWindow({ dist, placeFile: paths.windowState, isPackaged, clock, diagnostics })

registerAppScheme()
guardContents(app)
setMenu(process.platform)

const fault = dataFolderFault(folder)
if (fault === null) {
  app.setPath('userData', paths.profile)
  if (app.requestSingleInstanceLock()) app.whenReady().then(start).catch(fail)
  else app.exit(0)
} else {
  void refuseToStart(fault, folder)
}

async function start(): Promise<void> {
  guardSession(session.defaultSession, isPackaged)
  servePages(protocol, join(dist, 'renderer'))
  const data = openData(folder, clock.now())
  if (data.kind === 'refused') return refuseToStart(data.sentence, data.file)
  const stopCheckpoints = checkpointInTheBackground(data.connection, clock)
  app.on('will-quit', () => {
    stopCheckpoints()
    data.close()
  })
  if (data.gap && !(await askAboutGap(data.gap.why, data.paths.database))) return app.quit()

  const desk = createDutyDesk(electronPorts(data, { clock, ids, mainWindow, resources, isPackaged }))
  if (data.gap) recordGap(desk.journal, ids, data.gap)
  const roleNow = () => desk.session.current()?.account.role ?? null
  const answers = serve(contract, desk.handlers, { roleNow, report: diagnostics.error, checkOutput: !isPackaged })
  listen(answers, mainWindow.now)

  app.on('second-instance', mainWindow.show)
  app.on('activate', mainWindow.show)
  app.on('window-all-closed', () => process.platform !== 'darwin' && app.quit())
  mainWindow.open()
}
