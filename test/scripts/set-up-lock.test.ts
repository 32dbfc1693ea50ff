import { existsSync, utimesSync, writeFileSync } from 'node:fs'
import { hostname } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it, onTestFinished } from 'vitest'
import { createSetUpLock } from '../../scripts/setup/set-up-lock.mjs'
import { temporaryFolder } from './temporary-folder'

const NO_SUCH_PROCESS = 2 ** 22 + 1

function aLockFile(): string {
  return join(temporaryFolder(), 'set-up.lock')
}

describe('set-up lock', () => {
  it('is held once, however often it is asked for, and gone when released', async () => {
    const file = aLockFile()
    const lock = createSetUpLock(file)
    await lock.hold()
    await lock.hold()
    expect(existsSync(file)).toBe(true)
    lock.release()
    expect(existsSync(file)).toBe(false)
    lock.release()
  })

  it('makes a second set-up wait, say so, and go on when the first is done', async () => {
    const file = aLockFile()
    const first = createSetUpLock(file)
    const second = createSetUpLock(file)
    onTestFinished(() => second.release())
    await first.hold()
    const said: string[] = []
    await second.hold((text) => {
      said.push(text)
      first.release()
    })
    expect(said).toEqual([`waiting for the set-up of process ${process.pid}`])
  })

  it('is taken over from a process that no longer exists', async () => {
    const file = aLockFile()
    writeFileSync(file, `${hostname()} ${NO_SUCH_PROCESS} 0`)
    const lock = createSetUpLock(file)
    await lock.hold()
    lock.release()
    expect(existsSync(file)).toBe(false)
  })

  it('is taken over from another machine that has not touched it for long', async () => {
    const file = aLockFile()
    writeFileSync(file, `elsewhere ${process.pid} 0`)
    utimesSync(file, 0, 0)
    const lock = createSetUpLock(file)
    await lock.hold()
    lock.release()
    expect(existsSync(file)).toBe(false)
  })
})
