import { extname, join } from 'node:path'

/** Every kind of file that the program's pages are made of. Anything else is not served. */
const KINDS: ReadonlySet<string> = new Set([
  '.html',
  '.js',
  '.mjs',
  '.css',
  '.json',
  '.md',
  '.svg',
  '.png',
  '.wasm',
  '.bcmap',
  '.pfb',
  '.ttf',
  '.wav',
])

/**
 * A name that can be nothing but a file or folder inside the root: no dots in front, no encoded or other separators, no
 * drive letters, no alternate streams. The bundler makes no other names.
 */
const PLAIN_NAME = /^[A-Za-z0-9_][A-Za-z0-9_.-]*$/

export type Asset = { kind: 'file'; path: string } | { kind: 'refused'; why: 'outside' | 'no-such-kind' }

/** The file under `root` that a path of an address names, `/` being the page itself. */
export function findAsset(root: string, pathname: string): Asset {
  const names = (pathname === '/' ? '/index.html' : pathname).split('/').slice(1)
  if (!names.every((name) => PLAIN_NAME.test(name))) return { kind: 'refused', why: 'outside' }
  if (!KINDS.has(extname(names.at(-1) ?? ''))) return { kind: 'refused', why: 'no-such-kind' }
  return { kind: 'file', path: join(root, ...names) }
}
