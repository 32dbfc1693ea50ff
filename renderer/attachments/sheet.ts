/** Quarter turns clockwise. */
export type Turn = 0 | 1 | 2 | 3

export interface PageSize {
  /** Pixels at scale 1, unturned. */
  width: number
  height: number
}

/** How a page is drawn: device pixels for each pixel of the page. */
export interface Drawing {
  scale: number
  turn: Turn
  /** Aborted: the drawing is not wanted any more. */
  signal: AbortSignal
}

/** Something with pages that can be drawn: a picture, a fax, a pdf. Pages count from 0. */
export interface Sheet {
  pages: number
  /** Made of pixels: larger than they are, they only grow coarse. */
  pixels: boolean
  sizeOf(page: number): Promise<PageSize>
  draw(page: number, canvas: HTMLCanvasElement, drawing: Drawing): Promise<void>
  /** Lets go of its memory. */
  close(): void
}

/** Why a file cannot be shown, as a Chinese sentence. */
export class UnshowableFile extends Error {}

/** Largest canvas that is drawn, in pixels: 100 million take 400 MB. */
const LARGEST_CANVAS = 100_000_000

/** Draws a picture turned and scaled onto a canvas that takes its size. */
export function drawTurned(
  canvas: HTMLCanvasElement,
  picture: CanvasImageSource,
  size: PageSize,
  { scale, turn }: Pick<Drawing, 'scale' | 'turn'>,
): void {
  const { width, height } = turnedSize(size, turn)
  resizeCanvas(canvas, width * scale, height * scale)
  const context = canvas.getContext('2d')
  if (!context) throw new UnshowableFile('画布开不出来，内存不够。关掉别的程序再打开')
  context.setTransform(1, 0, 0, 1, canvas.width / 2, canvas.height / 2)
  context.rotate((turn * Math.PI) / 2)
  context.scale(scale, scale)
  context.drawImage(picture, -size.width / 2, -size.height / 2, size.width, size.height)
}

/** The size of a page after turning it. */
export function turnedSize({ width, height }: PageSize, turn: Turn): PageSize {
  return turn % 2 === 0 ? { width, height } : { width: height, height: width }
}

export function resizeCanvas(canvas: HTMLCanvasElement, width: number, height: number): void {
  if (width * height > LARGEST_CANVAS) throw new UnshowableFile('这一页太大，放不下这么大的倍数')
  canvas.width = Math.max(1, Math.round(width))
  canvas.height = Math.max(1, Math.round(height))
}

/** A page is at first no taller than this many views. */
const TALLEST = 2

/** Width at which a page is shown at first, in CSS pixels: as wide as the view, unless it would be all too tall or coarse. */
export function fittingWidth(page: PageSize, view: PageSize, pixels: boolean): number {
  const width = Math.min(view.width, view.height * TALLEST * (page.width / page.height))
  return Math.round(pixels ? Math.min(width, page.width) : width)
}
