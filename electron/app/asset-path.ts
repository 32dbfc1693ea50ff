import { extname, join } from 'node:path'

/** Every kind of file that the program's pages are made of. Anything else is not served. */
const contentTypes: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.md': 'text/markdown; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.wasm': 'application/wasm',
  '.bcmap': 'application/octet-stream',
  '.pfb': 'application/octet-stream',
  '.ttf': 'font/ttf',
}

/**
 * A name that can be nothing but a file or folder inside the root: no dots in front, no encoded or other separators, no
 * drive letters, no alternate streams. The bundler makes no other names.
 */
const PLAIN_NAME = /^[A-Za-z0-9_][A-Za-z0-9_.-]*$/

export type Asset = { kind: 'file'; path: string; contentType: string } | { kind: 'refused'; status: 403 | 404 }

/** The file under `root` that a path of an address names, `/` being the page itself. */
export function findAsset(root: string, pathname: string): Asset {
  const names = (pathname === '/' ? '/index.html' : pathname).split('/').slice(1)
  if (!names.every((name) => PLAIN_NAME.test(name))) return { kind: 'refused', status: 403 }
  const contentType = contentTypes[extname(names.at(-1) ?? '')]
  if (!contentType) return { kind: 'refused', status: 404 }
  return { kind: 'file', path: join(root, ...names), contentType }
}
