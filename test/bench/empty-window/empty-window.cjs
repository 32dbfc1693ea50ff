// The least a program on this Electron can be: one sandboxed window with one field, of the size of ours.
const { app, BrowserWindow, Menu } = require('electron')

const folder = process.argv.find((argument) => argument.startsWith('--data-dir=')).slice('--data-dir='.length)
app.setPath('userData', folder)
Menu.setApplicationMenu(null)
app.whenReady().then(() => {
  const webPreferences = { sandbox: true, contextIsolation: true, nodeIntegration: false, spellcheck: false }
  const window = new BrowserWindow({ width: 1366, height: 768, show: false, webPreferences })
  window.once('ready-to-show', () => window.show())
  return window.loadFile('empty-window.html')
})
app.on('window-all-closed', () => app.quit())
