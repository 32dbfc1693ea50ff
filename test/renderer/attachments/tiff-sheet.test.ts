import { describe, expect, it } from 'vitest'
import { UnshowableFile } from '../../../renderer/attachments/sheet'
import { openTiff } from '../../../renderer/attachments/tiff-sheet'

/** A tiff without pixels: the sizes of its pages, as the file's directories give them. */
function aTiff(pages: readonly { width: number; height: number }[]): Uint8Array<ArrayBuffer> {
  const perPage = 2 + 2 * 12 + 4
  const view = new DataView(new ArrayBuffer(8 + pages.length * perPage))
  view.setUint32(0, 0x4949_2a00)
  view.setUint32(4, 8, true)
  for (const [index, { width, height }] of pages.entries()) {
    const start = 8 + index * perPage
    view.setUint16(start, 2, true)
    for (const [at, [tag, value]] of [[256, width] as const, [257, height] as const].entries()) {
      const entry = start + 2 + at * 12
      view.setUint16(entry, tag, true)
      view.setUint16(entry + 2, 4, true)
      view.setUint32(entry + 4, 1, true)
      view.setUint32(entry + 8, value, true)
    }
    view.setUint32(start + 2 + 24, index === pages.length - 1 ? 0 : start + perPage, true)
  }
  return new Uint8Array(view.buffer)
}

describe('openTiff', () => {
  it('knows every page of a fax and its size', async () => {
    const sheet = await openTiff(
      aTiff([
        { width: 1728, height: 2200 },
        { width: 1728, height: 1100 },
      ]),
    )
    expect(sheet.pages).toBe(2)
    expect(await sheet.sizeOf(1)).toEqual({ width: 1728, height: 1100 })
  })

  it.each([
    ['a page that would take all memory', aTiff([{ width: 60_000, height: 60_000 }]), /1 亿像素/],
    ['no page at all', aTiff([{ width: 0, height: 0 }]), /没有图像/],
    ['other bytes', new Uint8Array(40).fill(7), /解不开|没有图像/],
  ])('does not open %s, and says why', async (_, content, sentence) => {
    const opening = openTiff(content)
    await expect(opening).rejects.toThrow(UnshowableFile)
    await expect(opening).rejects.toThrow(sentence)
  })
})
