import type { Api } from '../../shared/ipc/contract'

declare global {
  interface Window {
    /** Put there by the preload script; the page's only way to the main process. */
    readonly api: Api
  }
}
