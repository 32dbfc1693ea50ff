'use strict'
// What the official Electron carries inside itself and the registry-carried one lacks: `electron FOLDER` opens the app in FOLDER.
const Module = require('node:module')
const path = require('node:path')
const { app, dialog } = require('electron')

const folder = process.argv.slice(1).find((argument) => !argument.startsWith('-'))
if (folder === undefined) {
  dialog.showErrorBox('Electron', 'Usage: electron FOLDER')
  app.exit(1)
} else {
  const root = path.resolve(folder)
  const manifest = require(path.join(root, 'package.json'))
  const name = manifest.productName ?? manifest.name
  app.setName(name)
  app.setVersion(manifest.version)
  app.setAppPath(root)
  app.setPath('userData', path.join(app.getPath('appData'), name))
  process.defaultApp = true
  Module._load(path.join(root, manifest.main), Module, true)
}
