import type { App, Session, WebContents } from 'electron'
import { APP_SCHEME } from './app-origin'

/** Schemes a request may have; the developer tools exist only in runs from a checkout. */
function allowedSchemes(isPackaged: boolean): readonly string[] {
  const ours = [`${APP_SCHEME}:`, 'blob:']
  return isPackaged ? ours : [...ours, 'devtools:']
}

/** Denies a session everything that the program does not need: permissions, devices, downloads, any address but its own. */
export function guardSession(session: Session, isPackaged: boolean): void {
  const allowed = allowedSchemes(isPackaged)
  session.setPermissionRequestHandler((_contents, _permission, answer) => answer(false))
  session.setPermissionCheckHandler(() => false)
  session.setDevicePermissionHandler(() => false)
  session.on('will-download', (event) => event.preventDefault())
  session.webRequest.onBeforeRequest(({ url }, answer) =>
    answer({ cancel: !allowed.some((scheme) => url.startsWith(scheme)) }),
  )
}

interface Navigation {
  url: string
  isMainFrame: boolean
  preventDefault(): void
}

/** Keeps every page of the program where it was loaded: no navigation, no second window, no embedded page. */
export function guardContents(app: App): void {
  app.on('web-contents-created', (_event, contents: WebContents) => {
    const stay = (navigation: Navigation) => {
      // A page may load itself anew: that is how it starts again after a fault of its own.
      if (navigation.isMainFrame && navigation.url === contents.getURL()) return
      navigation.preventDefault()
    }
    contents.setWindowOpenHandler(() => ({ action: 'deny' }))
    contents.on('will-navigate', stay)
    contents.on('will-frame-navigate', stay)
    contents.on('will-redirect', (event) => event.preventDefault())
    contents.on('will-attach-webview', (event) => event.preventDefault())
  })
}
