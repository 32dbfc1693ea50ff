import { describe, expect, it } from 'vitest'
import { kindWords, sizeWords } from '../../../renderer/attachments/attachment-words'
import { clockWords } from '../../../renderer/attachments/audio-player'
import { fittingWidth, resizeCanvas, turnedSize, UnshowableFile } from '../../../renderer/attachments/sheet'
import { sentenceOf } from '../../../renderer/attachments/use-sheet'

const view = { width: 1_300, height: 600 }

describe('fittingWidth', () => {
  it('fills the view with a wide page, and keeps a tall one within two views', () => {
    expect(fittingWidth({ width: 842, height: 595 }, view, false)).toBe(1_300)
    expect(fittingWidth({ width: 595, height: 842 }, view, false)).toBe(848)
  })

  it('never shows pixels larger than they are', () => {
    expect(fittingWidth({ width: 320, height: 200 }, view, true)).toBe(320)
    expect(fittingWidth({ width: 4_000, height: 3_000 }, view, true)).toBe(1_300)
  })
})

describe('turnedSize', () => {
  it.each([
    [0, { width: 3, height: 2 }],
    [1, { width: 2, height: 3 }],
    [2, { width: 3, height: 2 }],
    [3, { width: 2, height: 3 }],
  ] as const)('after %d quarter turns', (turn, size) => {
    expect(turnedSize({ width: 3, height: 2 }, turn)).toEqual(size)
  })
})

describe('resizeCanvas', () => {
  it('refuses a page that would take all memory', () => {
    const canvas = document.createElement('canvas')
    resizeCanvas(canvas, 10.4, 0.2)
    expect([canvas.width, canvas.height]).toEqual([10, 1])
    expect(() => resizeCanvas(canvas, 20_000, 20_000)).toThrow(UnshowableFile)
  })
})

describe('words of the viewer', () => {
  it.each([
    [0, '0 B'],
    [1_023, '1023 B'],
    [421_888, '412 KB'],
    [3_565_158, '3.4 MB'],
  ])('%d bytes are %s', (bytes, words) => {
    expect(sizeWords(bytes)).toBe(words)
  })

  it.each([
    [0, '00:00'],
    [65.9, '01:05'],
    [3_725, '1:02:05'],
    [Number.NaN, '--:--'],
    [Number.POSITIVE_INFINITY, '--:--'],
  ])('%d seconds are %s', (seconds, words) => {
    expect(clockWords(seconds)).toBe(words)
  })

  it('name each kind of file', () => {
    expect(['a.png', 'a.tif', 'a.pdf', 'a.mp3', 'a.docx'].map((name) => kindWords({ name }))).toEqual([
      '图片',
      '传真件',
      'PDF',
      '录音',
      '文件',
    ])
  })

  it('say what a reader reported when it was not foreseen', () => {
    expect(sentenceOf(new UnshowableFile('这份 pdf 有密码'))).toBe('这份 pdf 有密码')
    expect(sentenceOf(new Error('out of memory'))).toBe('打不开：out of memory。可另存后用别的程序打开')
  })
})
