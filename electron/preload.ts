import { contextBridge, ipcRenderer } from 'electron'
import { buildApi } from '../shared/ipc/build-api'
import type { contract } from '../shared/ipc/contract'

/** The contract without its schemas, put here by the build: parsing 220 KB of schemas held the first paint back by 60 ms. */
declare const CONTRACT_OUTLINE: typeof contract

const api = buildApi(CONTRACT_OUTLINE, {
  call: (channel, input) => ipcRenderer.invoke(channel, input),
  listen(channel, listener) {
    const hear = (_event: unknown, payload: unknown) => listener(payload)
    ipcRenderer.on(channel, hear)
    return () => void ipcRenderer.off(channel, hear)
  },
})

contextBridge.exposeInMainWorld('api', api)
