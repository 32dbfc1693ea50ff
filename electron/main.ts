import { homedir } from 'node:os'
import { join } from 'node:path'
import { app, protocol, session } from 'electron'
import { argumentValue, hardenCommandLine } from './app/command-line'
import { dataFolder, dataFolderFault, hostPaths } from './app/data-place'
import { createDiagnostics } from './app/diagnostics'
import { endAfterFault, refuseToStart } from './app/last-words'
import { setMenu } from './app/menu'
import { openData } from './app/open-data'
import { registerAppScheme, servePages } from './app/protocol'
import { guardContents, guardSession } from './app/security'
import { systemClock } from './app/system'
import { openWindow } from './app/window'

hardenCommandLine(app)

const folder = dataFolder({
  platform: process.platform,
  env: process.env,
  home: homedir(),
  wanted: argumentValue(process.argv, 'data-dir'),
})
const dist = join(app.getAppPath(), 'dist')
const paths = hostPaths(folder)
const diagnostics = createDiagnostics(paths.log, systemClock, (line) => process.stderr.write(`${line}\n`))

registerAppScheme()
guardContents(app)
setMenu(process.platform)

const fault = dataFolderFault(folder)
if (fault === null) {
  app.setPath('userData', paths.profile)
  if (!app.requestSingleInstanceLock()) app.exit(0)
  else app.whenReady().then(start).catch(fail)
} else {
  void refuseToStart(fault, folder)
}

function start(): Promise<void> | undefined {
  guardSession(session.defaultSession, app.isPackaged)
  servePages(protocol, join(dist, 'renderer'))
  const data = openData(folder, systemClock.now())
  if (data.kind === 'refused') return refuseToStart(data.sentence, data.file)
  app.on('will-quit', () => data.close())
  openWindow({ dist, placeFile: paths.windowState, isPackaged: app.isPackaged })
}

function fail(error: unknown): Promise<void> {
  diagnostics.error('start', error)
  return endAfterFault(paths.log)
}
