import { contextBridge, ipcRenderer } from 'electron'
import { buildApi } from '../shared/ipc/build-api'
import { contract } from '../shared/ipc/contract'

contextBridge.exposeInMainWorld(
  'api',
  buildApi(contract, {
    call: (channel, input) => ipcRenderer.invoke(channel, input),
    listen(channel, listener) {
      const hear = (_event: unknown, payload: unknown) => listener(payload)
      ipcRenderer.on(channel, hear)
      return () => void ipcRenderer.off(channel, hear)
    },
  }),
)
