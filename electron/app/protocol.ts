import { basename } from 'node:path'
import { type Protocol, type ProtocolResponse, protocol, type Session } from 'electron'
import type { Clock } from '../../shared/clock'
import { APP_HOST, APP_ORIGIN, APP_SCHEME } from './app-origin'
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

/** The script of renderer/main.tsx with all that it needs at once (renderer/vite.config.ts). */
const PROGRAM = `${APP_ORIGIN}/assets/main-*.js`

/** Chromium's own numbers: ERR_FILE_NOT_FOUND, ERR_ACCESS_DENIED, ERR_METHOD_NOT_SUPPORTED. */
const NOT_FOUND = -6
const DENIED = -10
const NOT_SUPPORTED = -322

/**
 * Serves the built pages in `root` at app://duty-desk/. Nothing else of the disk can be reached through it. The newer
 * `protocol.handle` first reads Node's fetch (60 ms, half of it waited for), then passes every byte through the main
 * process's JavaScript; here Chromium reads the files itself.
 */
export function servePages(within: Protocol, root: string): void {
  within.registerFileProtocol(APP_SCHEME, ({ url, method }, answer) => {
    const { host, pathname } = new URL(url)
    answer(responseTo({ host, method, pathname }, root))
  })
}

/** Longest wait for a page to get its program, in ms: it only orders the start, and must never hold it up for good. */
const LONGEST_WAIT_MS = 2_000

/** Resolves when a page has got its program, which it asks for once its shell is painted (renderer/start.ts). */
export function programReached(session: Session, clock: Clock): Promise<void> {
  return new Promise((resolve) => {
    const cancel = clock.after(LONGEST_WAIT_MS, resolve)
    session.webRequest.onCompleted({ urls: [PROGRAM] }, () => {
      cancel()
      setImmediate(resolve)
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
