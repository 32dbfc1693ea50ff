import { readFileSync, writeFileSync } from 'node:fs'
import { z } from 'zod'
import { errorCode } from '../db/storage-failure'

export const SMALLEST = { width: 1024, height: 640 }
const USUAL = { width: 1366, height: 768 }

const rectangle = z.object({
  x: z.number().int(),
  y: z.number().int(),
  width: z.number().int().positive(),
  height: z.number().int().positive(),
})
export type Rectangle = z.infer<typeof rectangle>

/** Where the window stood when it was closed, in px of the screen, and the colour behind its page. */
const windowPlace = z.object({
  bounds: rectangle,
  maximized: z.boolean(),
  background: z.string().regex(/^#[0-9a-f]{6}$/i),
})
export type WindowPlace = z.infer<typeof windowPlace>

/** The remembered place; null when there is none or it cannot be read: it is a convenience, not data. */
export function readWindowPlace(path: string): WindowPlace | null {
  try {
    return windowPlace.safeParse(JSON.parse(readFileSync(path, 'utf8'))).data ?? null
  } catch (error) {
    if (error instanceof SyntaxError || errorCode(error) === 'ENOENT') return null
    throw error
  }
}

export function writeWindowPlace(path: string, place: WindowPlace): void {
  writeFileSync(path, JSON.stringify(place))
}

/**
 * Bounds for the window: the remembered ones if a screen still shows them, else the usual size in the middle of the first
 * screen. `screens` are the parts of the screens that no taskbar covers, the first one first.
 */
export function fitToScreens(remembered: Rectangle | null, screens: readonly Rectangle[]): Rectangle {
  const wanted = remembered ?? USUAL
  const screen = (remembered && screens.find((candidate) => showsHead(remembered, candidate))) ?? screens[0]
  const size = {
    width: Math.max(SMALLEST.width, Math.min(wanted.width, screen?.width ?? USUAL.width)),
    height: Math.max(SMALLEST.height, Math.min(wanted.height, screen?.height ?? USUAL.height)),
  }
  if (!screen) return { x: 0, y: 0, ...size }
  const kept = remembered && showsHead(remembered, screen)
  const along = (start: number, room: number, length: number, want: number | undefined) =>
    want === undefined
      ? start + Math.max(0, Math.floor((room - length) / 2))
      : Math.max(start, Math.min(want, start + room - length))
  return {
    x: along(screen.x, screen.width, size.width, kept ? remembered.x : undefined),
    y: along(screen.y, screen.height, size.height, kept ? remembered.y : undefined),
    ...size,
  }
}

/** Whether the middle of the window's title bar is on a screen, so that it can be taken hold of. */
function showsHead(window: Rectangle, screen: Rectangle): boolean {
  const middle = window.x + window.width / 2
  return (
    middle >= screen.x &&
    middle < screen.x + screen.width &&
    window.y >= screen.y &&
    window.y < screen.y + screen.height
  )
}
