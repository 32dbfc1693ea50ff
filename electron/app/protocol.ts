import { readFile } from 'node:fs/promises'
import { basename } from 'node:path'
import { type Protocol, protocol } from 'electron'
import { errorCode } from '../db/storage-failure'
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

/**
 * Serves the built pages in `root` at app://duty-desk/. Nothing else of the disk can be reached through it. Answers when a
 * page has got its first script and is busy running it.
 */
export function servePages(within: Protocol, root: string): Promise<void> {
  return new Promise((resolve) => {
    within.handle(APP_SCHEME, async (request) => {
      const { host, pathname } = new URL(request.url)
      if (host !== APP_HOST) return refusal(404)
      if (request.method !== 'GET') return refusal(405)
      const response = await answer(root, pathname)
      if (pathname.startsWith('/assets/') && pathname.endsWith('.js')) setImmediate(resolve)
      return response
    })
  })
}

async function answer(root: string, pathname: string): Promise<Response> {
  const asset = findAsset(root, pathname)
  if (asset.kind === 'refused') return refusal(asset.status)
  try {
    return new Response(await readFile(asset.path), { headers: pageHeaders(asset.contentType, basename(asset.path)) })
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return refusal(404)
    throw error
  }
}

function refusal(status: number): Response {
  return new Response(null, { status, headers: pageHeaders('text/plain') })
}
