import { decode, decodeImage, type IFD, toRGBA8 } from 'utif2'
import { drawTurned, type PageSize, type Sheet, UnshowableFile } from './sheet'

/** Largest page that is decoded, in pixels; a fax at 400 dpi has 15 million. */
const LARGEST_PAGE = 100_000_000

const WIDTH_TAG = 't256'
const HEIGHT_TAG = 't257'

/** A tiff file, mostly a fax, as a sheet of its pages. Pages are decoded when they are drawn. */
export async function openTiff(content: Uint8Array<ArrayBuffer>): Promise<Sheet> {
  const file = content.slice().buffer
  const directories = readDirectories(file)
  const decoded = new Map<number, ImageBitmap>()
  const sizeOf = (page: number): PageSize => {
    const directory = directories[page]
    if (!directory) throw new RangeError(`the tiff has no page ${page}`)
    return { width: readTag(directory, WIDTH_TAG), height: readTag(directory, HEIGHT_TAG) }
  }
  return {
    pages: directories.length,
    pixels: true,
    sizeOf: async (page) => sizeOf(page),
    draw: async (page, canvas, drawing) => {
      const directory = directories[page]
      const size = sizeOf(page)
      const picture = decoded.get(page) ?? (directory && (await decodePage(file, directory, size)))
      if (!picture || drawing.signal.aborted) return
      decoded.set(page, picture)
      drawTurned(canvas, picture, size, drawing)
    },
    close: () => {
      for (const picture of decoded.values()) picture.close()
    },
  }
}

function readDirectories(file: ArrayBuffer): IFD[] {
  const directories = attempt(() => decode(file)).filter((directory) => {
    const pixels = readTag(directory, WIDTH_TAG) * readTag(directory, HEIGHT_TAG)
    if (pixels > LARGEST_PAGE) throw new UnshowableFile('这份 tiff 的一页超过 1 亿像素，本机不打开')
    return pixels > 0
  })
  if (directories.length === 0) throw new UnshowableFile('这份 tiff 里没有图像，可能已损坏')
  return directories
}

async function decodePage(file: ArrayBuffer, directory: IFD, { width, height }: PageSize): Promise<ImageBitmap> {
  const pixels = attempt(() => {
    decodeImage(file, directory)
    return new Uint8ClampedArray(toRGBA8(directory))
  })
  if (pixels.length !== width * height * 4) throw new UnshowableFile('这一页解不开，可能已损坏')
  return createImageBitmap(new ImageData(pixels, width, height))
}

/** A width or height of a page; 0 when the tag is missing. */
function readTag(directory: IFD, tag: string): number {
  const value = directory[tag]
  const first = Array.isArray(value) ? value[0] : value
  return typeof first === 'number' ? first : 0
}

/** The decoder throws whatever comes out of damaged bytes. */
function attempt<T>(decoding: () => T): T {
  try {
    return decoding()
  } catch (reason) {
    throw new UnshowableFile('这份 tiff 解不开，可能已损坏', { cause: reason })
  }
}
