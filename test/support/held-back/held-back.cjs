'use strict'
// Stands between Electron and the program and holds its window back until Playwright is attached: a window that navigates in
// that very moment is lost to it about once in thirty starts. The program knows nothing of it.
const { join, resolve } = require('node:path')
const { app } = require('electron')

const ready = app.whenReady()
const attached = new Promise((resolveAttached) => {
  // Called by Playwright when it is attached.
  globalThis.__playwright_run = resolveAttached
})
app.whenReady = () => attached.then(() => ready)

const program = resolve(__dirname, '../../..')
const manifest = require(join(program, 'package.json'))
app.setName(manifest.productName)
app.setVersion(manifest.version)
app.setAppPath(program)
require(join(program, manifest.main))
