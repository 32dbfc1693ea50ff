import { join, sep } from 'node:path'
import { describe, expect, it } from 'vitest'
import { findAsset } from '../../../electron/app/asset-path'
import { fc } from '../../support/property'

const root = join(sep, 'program', 'renderer')

describe('findAsset', () => {
  it.each([
    ['/', join(root, 'index.html')],
    ['/index.html', join(root, 'index.html')],
    ['/assets/main-B_x4-9Qa.js', join(root, 'assets', 'main-B_x4-9Qa.js')],
    ['/assets/pdf.worker.mjs', join(root, 'assets', 'pdf.worker.mjs')],
  ])('finds %s', (pathname, path) => {
    expect(findAsset(root, pathname)).toEqual({ kind: 'file', path })
  })

  it.each([
    '/../package.json',
    '/..%2f..%2fetc/passwd',
    '/%2e%2e/package.json',
    '/assets/..%5c..%5cmain.js',
    '/assets\\..\\main.js',
    '/C:/Windows/win.ini',
    '/c%3a/x.js',
    '//server/share/x.js',
    '/assets//main.js',
    '/index.html::$DATA.js',
    '/.build.json',
    '/%00.js',
    '/值班.js',
  ])('refuses %s', (pathname) => {
    expect(findAsset(root, pathname)).toEqual({ kind: 'refused', why: 'outside' })
  })

  it.each(['/duty-desk.db', '/main', '/assets/main.js.map'])('serves no %s', (pathname) => {
    expect(findAsset(root, pathname)).toEqual({ kind: 'refused', why: 'no-such-kind' })
  })

  it('never answers with a file outside the root, whatever is asked', () => {
    const piece = fc.oneof(
      fc.constantFrom('..', '.', '%2e', '%2f', '%5c', '\\', '/', ':', 'C:', '~', '\0', 'a', '.js', '.html', '?', ' '),
      fc.string({ maxLength: 3 }),
    )
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
        const asset = findAsset(root, `/${pieces.join('')}`)
        return asset.kind === 'refused' || asset.path.startsWith(root + sep)
      }),
      { numRuns: 2_000 },
    )
  })
})
