import { homedir } from 'node:os'
import { join } from 'node:path'
import { app, protocol, session } from 'electron'
import { commandChannels, type Outline } from '../shared/ipc/outline'
import { argumentValue, hardenCommandLine } from './app/command-line'
import { dataFolder, dataFolderFault, hostPaths } from './app/data-place'
import { createDiagnostics } from './app/diagnostics'
import { watchForFaults } from './app/faults'
import { refuseToStart } from './app/last-words'
import { createMainWindow } from './app/main-window'
import { setMenu } from './app/menu'
import { programReached, registerAppScheme, servePages } from './app/protocol'
import { guardContents, guardSession } from './app/security'
import { systemClock as clock, systemIds as ids } from './app/system'
import { listen } from './ipc/electron-wire'

/** Put here by the build. */
declare const CONTRACT_OUTLINE: Outline

hardenCommandLine(app)
// Text needs no graphics card, and a failing driver is what leaves windows blank on office PCs; starting is quicker, too.
app.disableHardwareAcceleration()

const { isPackaged } = app
const dist = join(app.getAppPath(), 'dist')
const resources = join(app.getAppPath(), 'resources')
const wanted = argumentValue(process.argv, 'data-dir')
const folder = dataFolder({ platform: process.platform, env: process.env, home: homedir(), wanted })
const paths = hostPaths(folder)
const diagnostics = createDiagnostics(paths.log, clock, (line) => process.stderr.write(`${line}\n`))
const fail = watchForFaults(app, diagnostics, paths.log)
const onClosed = () => process.platform !== 'darwin' && app.quit()
const mainWindow = createMainWindow({
  dist,
  resources,
  placeFile: paths.windowState,
  isPackaged,
  clock,
  diagnostics,
  onClosed,
})

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
  // The rest of the program, twenty times as large, is read while the page runs its own script and needs nothing from here.
  const answers = programReached(session.defaultSession, clock)
    .then(() => import('./app/serve-desk'))
    .then(({ serveDesk }) => serveDesk({ folder, clock, ids, mainWindow, resources, isPackaged, diagnostics }))
  listen(commandChannels(CONTRACT_OUTLINE), answers, mainWindow.now)
  mainWindow.open()

  app.on('second-instance', mainWindow.show)
  app.on('activate', mainWindow.show)
  // The closing of the main window decides, not that of a hidden one; without a listener Electron would quit by itself.
  app.on('window-all-closed', () => undefined)
  // A start that was refused has no answers, and has noted why.
  if ((await answers).size === 0) return
  diagnostics.note(
    `opened: ${app.getVersion()}, Electron ${process.versions.electron}, ${process.platform}-${process.arch}`,
  )
  app.on('quit', (_event, code) => diagnostics.note(`closed with code ${code}`))
}
