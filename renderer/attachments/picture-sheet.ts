import { drawTurned, type Sheet, UnshowableFile } from './sheet'

/** A picture file as a sheet of one page. */
export async function openPicture(content: Uint8Array<ArrayBuffer>, mediaType: string): Promise<Sheet> {
  const picture = await decode(new Blob([content], { type: mediaType }))
  const size = { width: picture.width, height: picture.height }
  return {
    pages: 1,
    pixels: true,
    sizeOf: async () => size,
    draw: async (_page, canvas, drawing) => drawTurned(canvas, picture, size, drawing),
    close: () => picture.close(),
  }
}

async function decode(blob: Blob): Promise<ImageBitmap> {
  try {
    return await createImageBitmap(blob)
  } catch (reason) {
    if (reason instanceof DOMException) throw new UnshowableFile('图片解不开，可能已损坏')
    throw reason
  }
}
