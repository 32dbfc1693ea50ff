import { describe, expect, it } from 'vitest'
import { safeFileName } from '../../../electron/attachments/file-name'

describe('the name a copy is offered under', () => {
  it.each([
    ['停电范围图.pdf', '停电范围图.pdf'],
    ['../../etc/passwd.txt', '.._.._etc_passwd.txt'],
    ['C:\\Windows\\a.txt', 'C__Windows_a.txt'],
    ['a\u0000b\n.pdf', 'a_b_.pdf'],
    ['CON.txt', '_CON.txt'],
    ['com1', '_com1'],
    ['LPT¹.pdf', '_LPT¹.pdf'],
    ['comet.pdf', 'comet.pdf'],
    ['问?*"<>|.png', '问______.png'],
    ['尾点. . .', '尾点'],
    ['...', '附件'],
    ['', '附件'],
    ['图\u202egnp.exe.pdf', '图_gnp.exe.pdf'],
    ['半\ud800个.pdf', '半\ufffd个.pdf'],
  ])('of %j is %j', (name, safe) => {
    expect(safeFileName(name)).toBe(safe)
  })

  it('is short enough for every file system and keeps its extension and whole characters', () => {
    const safe = safeFileName(`${'𠮷'.repeat(250)}.pdf`)
    expect(Buffer.byteLength(safe)).toBeLessThanOrEqual(200)
    expect(safe.endsWith('𠮷.pdf')).toBe(true)
    expect(safe.isWellFormed()).toBe(true)
  })
})
