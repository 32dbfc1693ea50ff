import { execFileSync, spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join, relative, resolve } from 'node:path'
import { describe, expect, it } from 'vitest'

const root = resolve(import.meta.dirname, '../..')
const bin = (name: string) => join(root, 'node_modules/.bin', name)

const tracked = execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard'], {
  cwd: root,
  encoding: 'utf8',
})
  .split('\n')
  .filter((file) => /\.(ts|tsx)$/.test(file) && existsSync(join(root, file)))

/** Writes a file into a new folder of an area, tells what a tool says of it, and takes it away again. */
function plant(area: string, name: string, content: string, examine: (folder: string) => string): string {
  const folder = mkdtempSync(join(root, area, 'planted-'))
  try {
    writeFileSync(join(folder, name), content)
    return examine(folder)
  } finally {
    rmSync(folder, { recursive: true })
  }
}

function lint(folder: string): string {
  return spawnSync(bin('biome'), ['lint', '--reporter=github', folder], { cwd: root, encoding: 'utf8' }).stdout
}

/** Files that a file imports by a relative path, as paths from the root without extension. */
function importsOf(file: string): string[] {
  const text = readFileSync(join(root, file), 'utf8')
  return [...text.matchAll(/(?:from|import\()\s*'(\.[^']+)'/g)].map(([, target]) =>
    relative(root, resolve(root, dirname(file), target ?? '')),
  )
}

describe('the import rules', () => {
  // Each rule is proved by planting what it forbids; without the rule the case fails.
  it.each([
    [
      'shared',
      'planted.ts',
      "import { readFileSync } from 'node:fs'\nexport const x = readFileSync\n",
      'noRestrictedImports',
    ],
    [
      'shared',
      'planted.ts',
      "import type { Db } from '../../electron/db/connection'\nexport type X = Db\n",
      'noRestrictedImports',
    ],
    ['shared', 'planted.ts', "import { useState } from 'react'\nexport const x = useState\n", 'noRestrictedImports'],
    [
      'renderer',
      'planted.ts',
      "import type { Db } from '../../electron/db/connection'\nexport type X = Db\n",
      'noRestrictedImports',
    ],
    ['renderer', 'planted.ts', "import { join } from 'node:path'\nexport const x = join\n", 'noRestrictedImports'],
    [
      'renderer',
      'planted.ts',
      "import { ipcRenderer } from 'electron'\nexport const x = ipcRenderer\n",
      'noRestrictedImports',
    ],
    ['electron', 'planted-handlers.ts', "import { sql } from 'kysely'\nexport const x = sql\n", 'noRestrictedImports'],
    [
      'electron',
      'planted-handlers.ts',
      "import { app } from 'electron'\nexport const x = app\n",
      'noRestrictedImports',
    ],
    [
      'electron',
      'planted-repository.ts',
      "import { app } from 'electron'\nexport const x = app\n",
      'noRestrictedImports',
    ],
    [
      'electron',
      'planted-repository.ts',
      "import { Desk } from '../../renderer/entries/desk'\nexport const x = Desk\n",
      'noRestrictedImports',
    ],
    ['electron', 'planted.ts', 'export const x = Date.now()\n', 'Time and ids are injected'],
    ['renderer', 'planted.ts', 'export const x = new Date()\n', 'Time and ids are injected'],
    ['renderer', 'planted.ts', 'export const x = Math.random()\n', 'Time and ids are injected'],
    ['shared', 'planted.ts', 'export default 1\n', 'noDefaultExport'],
    ['shared', 'planted.ts', 'export const x = (y: any) => y\n', 'noExplicitAny'],
  ])('refuse in %s %s: %j', (area, name, content, rule) => {
    expect(plant(area, name, content, lint)).toContain(rule)
  })

  it.each([
    ['shared', 'export const x = document.title\n', "Cannot find name 'document'"],
    ['shared', 'export const x = process.pid\n', "Cannot find name 'process'"],
    ['electron', 'export const x = document.title\n', "Cannot find name 'document'"],
  ])('keep what %s does not have out by types', (area, content, message) => {
    const said = plant(area, 'planted.ts', content, (folder) => {
      const compilerOptions = { noEmit: true, emitDeclarationOnly: false, composite: false }
      const options = { extends: '../tsconfig.json', compilerOptions, include: ['planted.ts'], references: [] }
      writeFileSync(join(folder, 'tsconfig.json'), JSON.stringify(options))
      return spawnSync(bin('tsc'), ['-p', folder], { encoding: 'utf8' }).stdout
    })
    expect(said).toContain(message)
  })
})

/** Features whose screens are part of another feature's screen. */
const PARTS_OF: Record<string, readonly string[]> = {
  // What was said of a record in reviewing it stands on the record.
  entries: ['attachments', 'marks'],
  handover: ['shifts'],
  incidents: ['shifts', 'marks'],
  marks: ['shifts'],
  review: ['shifts', 'entries', 'incidents', 'marks'],
}

describe('the renderer', () => {
  it('keeps its features apart: each imports itself, app/, ui/ and what is declared a part of it', () => {
    const strangers = tracked
      .filter((file) => file.startsWith('renderer/'))
      .flatMap((file) => {
        const [, feature = ''] = file.split('/')
        if (feature === 'app' || file.split('/').length === 2) return []
        const allowed = [feature, 'app', 'ui', 'styles', ...(PARTS_OF[feature] ?? [])]
        return importsOf(file)
          .filter((target) => target.startsWith('renderer/') && !allowed.includes(target.split('/')[1] ?? ''))
          .map((target) => `${file} → ${target}`)
      })
    expect(strangers).toEqual([])
  })

  it('keeps domain words out of ui/', () => {
    const importers = tracked
      .filter((file) => file.startsWith('renderer/ui/'))
      .flatMap((file) =>
        importsOf(file).filter((target) =>
          /^(shared\/(entries|accounts|office|journal)|renderer\/(?!ui|app\/keys))/.test(target),
        ),
      )
    expect(importers).toEqual([])
  })
})

describe('the main process', () => {
  it('touches Electron’s IPC in one file', () => {
    const users = tracked
      .filter((file) => file.startsWith('electron/'))
      .filter((file) => /\bipcMain\b/.test(readFileSync(join(root, file), 'utf8')))
    expect(users).toEqual(['electron/ipc/electron-wire.ts'])
  })

  it('writes each projected table in one place: repositories are written through projections, drafts and credentials', () => {
    const writers = tracked
      .filter((file) => file.startsWith('electron/'))
      .filter((file) => /\.(insertInto|updateTable|deleteFrom)\(/.test(readFileSync(join(root, file), 'utf8')))
      .filter((file) => !file.endsWith('-repository.ts'))
    expect(writers).toEqual([])
  })
})

describe('the tests', () => {
  it('stand where their source stands', () => {
    const homeless = tracked
      .filter((file) => /^test\/(shared|electron|renderer)\/.*\.test\.tsx?$/.test(file))
      .map((file) => file.replace(/^test\//, '').replace(/\.test\.tsx?$/, ''))
      .filter((source) => !existsSync(join(root, dirname(source))))
    expect(homeless).toEqual([])
  })

  it('are all switched on', () => {
    const off = tracked
      .filter((file) => file.startsWith('test/') && file !== 'test/architecture/layers.test.ts')
      .filter((file) => /\b(it|test|describe)\.(skip|only|todo)\b/.test(readFileSync(join(root, file), 'utf8')))
    expect(off).toEqual([])
  })
})
