import { spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { once } from 'node:events'
import { chmodSync, copyFileSync, readFileSync, rmSync, statSync, truncateSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import BetterSqlite3 from 'better-sqlite3'
import { afterAll, describe, expect, it, onTestFinished } from 'vitest'
import { openData } from '../../electron/app/open-data'
import { databasePaths } from '../../electron/db/database-paths'
import { createJournal } from '../../electron/journal/journal'
import { projectRoot } from '../../scripts/setup/places.mjs'
import { success } from '../../shared/result'
import { newFolder, removeFolders } from '../support/folders'
import { createTestClock, createTestIds, NIGHT } from '../support/test-clock'
import { unexpected } from '../support/unexpected'
import { launchDesk } from './support/launch'
import { startProgram } from './support/start-program'

afterAll(removeFolders)

const REFUSED = 3

/** Opens the data as the program does, records `facts` facts, and closes it. */
function record(folder: string, facts: number, prefix = 'f'): void {
  const data = openData(folder, NIGHT)
  if (data.kind === 'refused') throw new Error(data.sentence)
  const { connection, headFile } = data
  const ids = createTestIds(prefix)
  const journal = createJournal({
    connection,
    clock: createTestClock(),
    ids,
    station: 'A',
    noteHead: headFile.write,
    noteIndexFault: unexpected,
  })
  for (let fact = 0; fact < facts; fact += 1) {
    journal.execute({ commandId: `${prefix} ${fact}`, actor: null }, () =>
      success([{ type: 'clock.went-back.1', subject: 'A', payload: { from: 2, to: 1 } }]),
    )
  }
  data.close()
}

/** A data folder as it is after some work. */
function usedFolder(facts = 300) {
  const folder = newFolder()
  record(folder, facts)
  return { folder, ...databasePaths(folder) }
}

const hashOf = (path: string) => createHash('sha256').update(readFileSync(path)).digest('hex')

/** Starts the program on a damaged folder: it must say why, end with its own code, and leave the file alone. */
async function refusal(folder: string, options: { obeysFileModes?: boolean } = {}) {
  const { database } = databasePaths(folder)
  const before = hashOf(database)
  const program = startProgram(folder, options)
  const { code, words } = await program.ended
  expect(code).toBe(REFUSED)
  expect(hashOf(database)).toBe(before)
  expect(program.dialogs()).toEqual([
    expect.objectContaining({ buttons: ['退出'], detail: expect.stringContaining(folder) }),
  ])
  const lines = words.split('\n').filter((line) => line.startsWith('值班台：'))
  expect(lines).toHaveLength(1)
  const sentence = lines[0]?.slice('值班台：'.length).split('。')[0] ?? ''
  expect(program.dialogs()[0]?.detail).toContain(sentence)
  return lines[0]
}

/** Locks of one process do not hold it back itself, so another one takes it. */
async function lockedByAnotherProcess(database: string): Promise<void> {
  const script = `
    const database = new (require('better-sqlite3'))(process.argv[1])
    database.pragma('locking_mode = EXCLUSIVE')
    database.exec('BEGIN EXCLUSIVE')
    process.stdout.write('locked')
    process.stdin.resume()`
  const locker = spawn(process.execPath, ['-e', script, database], {
    cwd: projectRoot,
    stdio: ['pipe', 'pipe', 'inherit'],
  })
  onTestFinished(() => void locker.kill('SIGKILL'))
  await once(locker.stdout, 'data')
}

describe('a database that cannot be opened', () => {
  it('is not replaced by a new one when it is missing', async () => {
    const { folder, database } = usedFolder()
    rmSync(database)
    const program = startProgram(folder)
    expect((await program.ended).code).toBe(REFUSED)
    expect(program.dialogs()).toEqual([
      expect.objectContaining({
        message: '没有打开值班台',
        detail: expect.stringMatching(`没有另建新的.*\n\n${database}$`),
      }),
    ])
    expect(() => readFileSync(database)).toThrow('ENOENT')
  })

  it('is not replaced when it is empty', async () => {
    const { folder, database } = usedFolder()
    truncateSync(database, 0)
    expect(await refusal(folder)).toContain('数据库文件不见了或是空的')
  })

  it('is refused when its end is cut off', async () => {
    const { folder, database } = usedFolder()
    truncateSync(database, statSync(database).size - 4_096)
    expect(await refusal(folder)).toMatch(/被截短|已损坏/)
  })

  it('is refused when it is something else', async () => {
    const { folder, database } = usedFolder()
    writeFileSync(database, '值班记录\n'.repeat(2_000))
    expect(await refusal(folder)).toContain('已不是值班台的数据库')
  })

  it('is refused when a newer program wrote it', async () => {
    const { folder, database } = usedFolder()
    const raw = new BetterSqlite3(database)
    raw.pragma('user_version = 9000')
    raw.close()
    expect(await refusal(folder)).toContain('更新版本')
  })

  it('is refused when its file may not be written', async () => {
    const { folder, database } = usedFolder()
    chmodSync(database, 0o444)
    expect(await refusal(folder, { obeysFileModes: true })).toContain('只读')
  })

  it('is refused when its folder may not be written', async () => {
    const { folder } = usedFolder()
    chmodSync(folder, 0o555)
    onTestFinished(() => chmodSync(folder, 0o755))
    expect(await refusal(folder, { obeysFileModes: true })).toContain('只读')
  })

  it('is refused while another program holds it', async () => {
    const { folder, database } = usedFolder()
    await lockedByAnotherProcess(database)
    expect(await refusal(folder)).toContain('被另一个程序占用')
  })

  it('is refused while another desk owns its folder', async () => {
    const { folder } = usedFolder()
    const owner = openData(folder, NIGHT)
    if (owner.kind === 'refused') throw new Error(owner.sentence)
    onTestFinished(owner.close)
    expect(await refusal(folder)).toContain('已在运行')
  })
})

describe('a data folder that cannot be made', () => {
  it('is refused before anything else is tried', async () => {
    const { database } = usedFolder()
    const program = startProgram(join(database, 'desk'))
    const { code, words } = await program.ended
    expect([code, words]).toEqual([REFUSED, expect.stringContaining('值班台：数据文件夹的位置上是一个文件')])
    expect(program.dialogs()).toHaveLength(1)
  })
})

describe('a database that was put back to an older state', () => {
  async function putBack() {
    const used = usedFolder(3)
    copyFileSync(used.database, `${used.database}.old`)
    record(used.folder, 2, 'g')
    copyFileSync(`${used.database}.old`, used.database)
    return used
  }

  it('is not opened when the officer leaves it to the administrator', async () => {
    const { folder, database } = await putBack()
    const before = hashOf(database)
    const program = startProgram(folder, { answer: 0 })
    const { code } = await program.ended
    expect(code).toBe(0)
    expect(program.dialogs()).toEqual([
      expect.objectContaining({
        message: '流水不完整',
        detail: expect.stringContaining('流水应有第 5 条，现在缺失'),
        buttons: ['退出', '记入流水，继续使用'],
      }),
    ])
    expect(hashOf(database)).toBe(before)
  })

  it('is opened when he goes on, and says so in the journal for ever', async () => {
    const { folder, database } = await putBack()
    const program = startProgram(folder, { answer: 1 })
    const read = () => {
      const raw = new BetterSqlite3(database, { readonly: true })
      try {
        return raw.prepare('SELECT seq, type FROM journal ORDER BY seq DESC LIMIT 1').get()
      } finally {
        raw.close()
      }
    }
    await expect.poll(read).toEqual({ seq: 4, type: 'journal.gap-found.1' })
    program.child.kill('SIGTERM')
    expect((await program.ended).code).toBe(0)
  })
})

describe('a second start', () => {
  it('shows the window of the first one and ends', async () => {
    const desk = await launchDesk()
    const window = await desk.app.browserWindow(desk.page)
    await window.evaluate((shown) => shown.hide())
    const second = startProgram(desk.folder)
    expect((await second.ended).code).toBe(0)
    expect(second.dialogs()).toEqual([])
    expect(await window.evaluate((shown) => [shown.isVisible(), shown.isFocused()])).toEqual([true, true])
    await desk.end()
  })

  it('opens a desk of its own on another folder', async () => {
    const [first, second] = [await launchDesk(), await launchDesk()]
    expect([first.app.windows().length, second.app.windows().length]).toEqual([1, 1])
    await first.end()
    await second.end()
  })
})
