import {
  chmodSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { afterAll, afterEach, beforeEach, describe, expect, it } from 'vitest'
import { MOST_UPLOADS } from '../../../electron/attachments/uploads'
import { LARGEST_ATTACHMENT } from '../../../shared/attachments/attachment'
import { aPdf, sha256Of, upload } from '../../support/a-file'
import { PASSWORD, setUpOffice, valueIn } from '../../support/an-office'
import { newFolder, removeFolders } from '../../support/folders'
import { type StartedApp, startApp } from '../../support/start-app'

let app: StartedApp
/** Where the officer asks copies to go; null: changed his mind. */
let chosen: string | null
let offered: string[]

beforeEach(async () => {
  chosen = null
  offered = []
  app = startApp({
    ports: {
      chooseSaveFile: (name) => {
        offered.push(name)
        return Promise.resolve(chosen)
      },
    },
  })
  await setUpOffice(app)
})
afterEach(() => app.stop())
afterAll(removeFolders)

const files = () => app.api.attachments
const incoming = () => readdirSync(join(app.paths.attachments, 'incoming'))
const pathOf = (sha256: string) => join(app.paths.attachments, sha256.slice(0, 2), sha256)

/** Changes a stored file behind the program's back, read-only as it is. */
function overwrite(sha256: string, content: string) {
  chmodSync(pathOf(sha256), 0o644)
  writeFileSync(pathOf(sha256), content)
}

describe('taking a file in', () => {
  it('stores it by its hash, read-only, and gives its bytes back', async () => {
    const content = aPdf()
    const taken = valueIn(await upload(files(), '停电范围图.pdf', content))
    const sha256 = sha256Of(content)
    expect(taken).toEqual({ sha256, name: '停电范围图.pdf', mediaType: 'application/pdf', size: content.length })
    expect(readFileSync(pathOf(sha256))).toEqual(content)
    expect(statSync(pathOf(sha256)).mode & 0o222).toBe(0)
    expect(Buffer.from(valueIn(await files().read({ sha256 })))).toEqual(content)
    expect(incoming()).toEqual([])
  })

  it('puts many pieces together in the order they were sent, however they arrive', async () => {
    const content = Buffer.concat([aPdf(), Buffer.alloc(2_500_000, '值班')])
    const { uploadId } = valueIn(await files().begin({ name: '大.pdf', size: content.length }))
    const pieces = [0, 1, 2].map((index) => content.subarray(index * 1_000_000, (index + 1) * 1_000_000))
    await Promise.all(pieces.map((piece) => files().append({ uploadId, piece: new Uint8Array(piece) })))
    expect(valueIn(await files().finish({ uploadId })).sha256).toBe(sha256Of(content))
  })

  it('keeps the same content once, under any number of names', async () => {
    const one = valueIn(await upload(files(), '甲.pdf', aPdf()))
    const two = valueIn(await upload(files(), '乙.pdf', aPdf()))
    expect(two).toEqual({ ...one, name: '乙.pdf' })
    expect(readdirSync(join(app.paths.attachments, one.sha256.slice(0, 2)))).toEqual([one.sha256])
  })

  it('puts the sound file in the place of one that was altered', async () => {
    const { sha256 } = valueIn(await upload(files(), '甲.pdf', aPdf()))
    overwrite(sha256, 'something else')
    valueIn(await upload(files(), '甲.pdf', aPdf()))
    expect(valueIn(await files().check({ sha256 }))).toEqual({ state: 'sound' })
  })

  it('never takes a name for a path', async () => {
    const taken = valueIn(await upload(files(), '../../../../etc/cron.d/甲.pdf', aPdf()))
    expect(taken.name).toBe('../../../../etc/cron.d/甲.pdf')
    expect(existsSync(pathOf(taken.sha256))).toBe(true)
    expect(readdirSync(app.folder).sort()).toEqual(
      readdirSync(app.folder)
        .sort()
        .filter((name) => name !== 'etc'),
    )
  })
})

describe('refused, with nothing left behind', () => {
  afterEach(() => expect(incoming()).toEqual([]))

  it.each([
    ['windows.pdf', 'MZ\u0090\u0000\u0003\u0000\u0000\u0000'],
    ['linux.png', '\u007fELF\u0002\u0001\u0001\u0000'],
    ['script.docx', '#!/bin/sh\nexit\n'],
  ])('a program that is called %s', async (name, head) => {
    expect(await upload(files(), name, Buffer.from(head, 'latin1'))).toMatchObject({
      failure: { kind: 'invalid-input', message: `没有收下“${name}”：内容与扩展名不符，可能已损坏或改过名` },
    })
  })

  it('a program that is called a text', async () => {
    expect(
      await upload(files(), '说明.txt', Buffer.from('MZ\u0090\u0000\u0003\u0000\u0000\u0000', 'latin1')),
    ).toMatchObject({
      failure: { kind: 'invalid-input', message: '没有收下“说明.txt”：内容是程序，不是它的扩展名所说的文件' },
    })
  })

  it('a program file by its extension, before a byte of it comes', async () => {
    expect(await files().begin({ name: '工具.exe', size: 10 })).toMatchObject({
      failure: { message: '没有收下“工具.exe”：只收 pdf、图片、tiff、录音和办公文件，不收程序文件' },
    })
  })

  it('an empty file', async () => {
    expect(await files().begin({ name: '空.pdf', size: 0 })).toMatchObject({
      failure: { message: '没有收下“空.pdf”：文件是空的' },
    })
  })

  it('more than 100 MB, and not a byte less', async () => {
    expect(await files().begin({ name: '大.pdf', size: LARGEST_ATTACHMENT + 1 })).toMatchObject({
      failure: { kind: 'invalid-input', message: '没有收下“大.pdf”：101 MB，超过 100 MB 的上限' },
    })
    const { uploadId } = valueIn(await files().begin({ name: '大.pdf', size: LARGEST_ATTACHMENT }))
    valueIn(await files().cancel({ uploadId }))
  })

  it('a name with characters nobody sees', async () => {
    expect(await files().begin({ name: '半\ud800个.pdf', size: 10 })).toMatchObject({
      failure: { message: '没有收下附件：文件名里有不可见或残缺的字符，改名后再加' },
    })
  })

  it('a file that was cut short while it was read', async () => {
    expect(await upload(files(), '甲.pdf', aPdf(), { size: 5_000 })).toMatchObject({
      failure: {
        kind: 'conflict',
        message: '没有收下“甲.pdf”：读到一半，原文件被移走或改动。正文不受影响，重新加入这个文件',
      },
    })
  })

  it('a file that grew while it was read', async () => {
    expect(await upload(files(), '甲.pdf', aPdf(), { size: 10 })).toMatchObject({ failure: { kind: 'conflict' } })
  })

  it('a file whose half-received copy was taken away', async () => {
    const { uploadId } = valueIn(await files().begin({ name: '甲.pdf', size: aPdf().length }))
    valueIn(await files().append({ uploadId, piece: new Uint8Array(aPdf()) }))
    for (const name of incoming()) rmSync(join(app.paths.attachments, 'incoming', name))
    expect(await files().finish({ uploadId })).toMatchObject({
      failure: { kind: 'not-stored', message: '没有收下“甲.pdf”：存放的文件夹或文件被移走。正文不受影响。再试一次' },
    })
  })

  it('what its own sender gave up', async () => {
    const { uploadId } = valueIn(await files().begin({ name: '甲.pdf', size: aPdf().length }))
    valueIn(await files().append({ uploadId, piece: new Uint8Array(aPdf()) }))
    valueIn(await files().cancel({ uploadId }))
    valueIn(await files().cancel({ uploadId }))
    expect(await files().finish({ uploadId })).toMatchObject({ failure: { kind: 'not-found' } })
  })
})

describe('an upload', () => {
  const begin = () => files().begin({ name: '甲.pdf', size: aPdf().length })

  it('belongs to the session that began it and ends with it', async () => {
    const { uploadId } = valueIn(await begin())
    const session = valueIn(await app.api.accounts.current())
    valueIn(await app.api.accounts.signOut())
    app.clock.advance(1_000)
    valueIn(await app.api.accounts.signIn({ accountId: session?.account.id ?? ('' as never), password: PASSWORD }))
    expect(await files().append({ uploadId, piece: new Uint8Array(aPdf()) })).toMatchObject({
      failure: { kind: 'not-found', message: '没有收下附件：中途断开了。正文不受影响，重新加入这个文件' },
    })
    const next = valueIn(await begin())
    expect(incoming()).toHaveLength(1)
    valueIn(await files().cancel(next))
  })

  it('is one of a limited number', async () => {
    const answers = await Promise.all(Array.from({ length: MOST_UPLOADS + 3 }, begin))
    const begun = answers.filter(({ ok }) => ok).map(valueIn)
    expect(begun).toHaveLength(MOST_UPLOADS)
    expect(answers.at(-1)).toMatchObject({
      failure: { kind: 'conflict', message: '同时收的附件太多，等前面的收完再加' },
    })
    for (const upload of begun) valueIn(await files().cancel(upload))
  })

  it('that nobody goes on with makes room for others after a while', async () => {
    await Promise.all(Array.from({ length: MOST_UPLOADS }, begin))
    app.clock.advance(5 * 60_000)
    const next = valueIn(await begin())
    expect(incoming()).toHaveLength(1)
    valueIn(await files().cancel(next))
  })

  it('that a crash cut off leaves nothing after the next start', async () => {
    app.stop()
    writeFileSync(join(app.paths.attachments, 'incoming', 'half.part'), aPdf())
    app = startApp({ folder: app.folder, clock: app.clock })
    expect(incoming()).toEqual([])
  })
})

describe('a stored file', () => {
  const altered = {
    failure: { kind: 'conflict', message: expect.stringContaining('附件与登记不符，文件已被改动，未打开') },
  }
  const missing = { failure: { kind: 'not-found', message: expect.stringContaining('附件的文件不见了，未打开') } }

  it('that was altered is said to be, and is not opened', async () => {
    const { sha256 } = valueIn(await upload(files(), '甲.pdf', aPdf()))
    overwrite(sha256, aPdf().toString().replace('停', '亭'))
    expect(valueIn(await files().check({ sha256 }))).toEqual({ state: 'altered' })
    expect(await files().read({ sha256 })).toMatchObject(altered)
  })

  it('that is missing is said to be', async () => {
    const { sha256 } = valueIn(await upload(files(), '甲.pdf', aPdf()))
    rmSync(pathOf(sha256))
    expect(valueIn(await files().check({ sha256 }))).toEqual({ state: 'missing' })
    expect(await files().read({ sha256 })).toMatchObject(missing)
  })

  it('that was replaced by something too large to be one is altered, and nobody reads it through', async () => {
    const { sha256 } = valueIn(await upload(files(), '甲.pdf', aPdf()))
    chmodSync(pathOf(sha256), 0o644)
    truncateSync(pathOf(sha256), 50 * 1024 ** 3)
    expect(valueIn(await files().check({ sha256 }))).toEqual({ state: 'altered' })
    expect(await files().read({ sha256 })).toMatchObject(altered)
  })

  it('that the disk does not give says so, not that something was not stored', async () => {
    const { sha256 } = valueIn(await upload(files(), '甲.pdf', aPdf()))
    rmSync(pathOf(sha256))
    mkdirSync(pathOf(sha256))
    expect(await files().read({ sha256 })).toMatchObject({
      failure: { kind: 'conflict', message: expect.stringContaining('附件的文件读不出来，未打开') },
    })
  })

  it('is copied to where the officer says, whole, over what was there', async () => {
    chosen = join(newFolder(), '停电范围图.pdf')
    writeFileSync(chosen, 'an older copy')
    const { sha256 } = valueIn(await upload(files(), '甲.pdf', aPdf()))
    expect(valueIn(await files().saveCopy({ sha256, name: 'CON:停电.pdf' }))).toBe('停电范围图.pdf')
    expect(offered).toEqual(['CON_停电.pdf'])
    expect(readFileSync(chosen)).toEqual(aPdf())
    expect(readdirSync(join(chosen, '..'))).toEqual(['停电范围图.pdf'])
  })

  it('is not copied when the officer changes his mind', async () => {
    const { sha256 } = valueIn(await upload(files(), '甲.pdf', aPdf()))
    expect(valueIn(await files().saveCopy({ sha256, name: '甲.pdf' }))).toBeNull()
  })

  it('that was altered leaves the older copy as it was', async () => {
    chosen = join(newFolder(), '甲.pdf')
    writeFileSync(chosen, 'an older copy')
    const { sha256 } = valueIn(await upload(files(), '甲.pdf', aPdf()))
    overwrite(sha256, 'something else')
    expect(await files().saveCopy({ sha256, name: '甲.pdf' })).toMatchObject(altered)
    expect(readFileSync(chosen, 'utf8')).toBe('an older copy')
    expect(readdirSync(join(chosen, '..'))).toEqual(['甲.pdf'])
  })

  it('cannot be copied to a folder that is gone, and says so', async () => {
    chosen = join(newFolder(), 'gone', '甲.pdf')
    const { sha256 } = valueIn(await upload(files(), '甲.pdf', aPdf()))
    expect(await files().saveCopy({ sha256, name: '甲.pdf' })).toMatchObject({
      failure: {
        kind: 'not-stored',
        message: '没有存出“甲.pdf”：存放的文件夹或文件被移走。登记的附件不受影响。再试一次',
      },
    })
  })
})
