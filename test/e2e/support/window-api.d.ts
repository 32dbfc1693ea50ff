import type { Api } from '../../../shared/ipc/contract'

declare global {
  interface Window {
    /** The page's way to the main process, as seen by functions that tests run in the page. */
    readonly api: Api
  }
}
