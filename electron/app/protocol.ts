import { basename } from 'node:path'
import { type Protocol, type ProtocolResponse, protocol } from 'electron'
import { APP_HOST, APP_SCHEME } from './app-origin'
import { findAsset } from './asset-path'
import { pageHeaders } from './response-headers'

/** Must run before the program is ready. `codeCache` keeps compiled scripts between starts. */
export function registerAppScheme(): void {
  protocol.registerSchemesAsPrivileged([
    {
      scheme: APP_SCHEME,
      privileges: { standard: true, secure: true, supportFetchAPI: true, codeCache: true },
    },
  ])
}

/** Chromium's own numbers: ERR_FILE_NOT_FOUND, ERR_ACCESS_DENIED, ERR_METHOD_NOT_SUPPORTED. */
const NOT_FOUND = -6
const DENIED = -10
const NOT_SUPPORTED = -322

/**
 * Serves the built pages in `root` at app://duty-desk/. Nothing else of the disk can be reached through it. Resolves when
 * the page asks for its second script, which it does once its shell is painted (renderer/start.ts).
 *
 * The newer `protocol.handle` first reads Node's fetch (60 ms) and then passes every byte of every file through the main
 * process's JavaScript; here Chromium reads the files itself, while the main process reads the rest of the program.
 */
export function servePages(within: Protocol, root: string): Promise<void> {
  return new Promise((resolve) => {
    let scripts = 0
    within.registerFileProtocol(APP_SCHEME, ({ url, method }, answer) => {
      const { host, pathname } = new URL(url)
      answer(responseTo({ host, method, pathname }, root))
      if (pathname.startsWith('/assets/') && pathname.endsWith('.js')) scripts += 1
      if (scripts === 2) setImmediate(resolve)
    })
  })
}

function responseTo(request: { host: string; method: string; pathname: string }, root: string): ProtocolResponse {
  if (request.host !== APP_HOST) return { error: NOT_FOUND }
  if (request.method !== 'GET') return { error: NOT_SUPPORTED }
  const asset = findAsset(root, request.pathname)
  if (asset.kind === 'refused') return { error: asset.why === 'outside' ? DENIED : NOT_FOUND }
  return { path: asset.path, headers: pageHeaders(basename(asset.path)) }
}
