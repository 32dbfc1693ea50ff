'use strict'
// The preload of a window that is not the program's: all of Electron's IPC, as a foreign page would want it.
const { contextBridge, ipcRenderer } = require('electron')

contextBridge.exposeInMainWorld('foreign', { call: (channel, input) => ipcRenderer.invoke(channel, input) })
