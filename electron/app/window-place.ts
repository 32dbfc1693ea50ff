import { readFileSync, writeFileSync } from 'node:fs'
import { errorCode } from '../db/storage-failure'

export const SMALLEST = { width: 1024, height: 640 }
const USUAL = { width: 1366, height: 768 }

export interface Rectangle {
  x: number
  y: number
  width: number
  height: number
}

/** Where the window stood when it was closed, in px of the screen, and the colour behind its page. */
export interface WindowPlace {
  bounds: Rectangle
  maximized: boolean
  background: string
}

/** The remembered place; null when there is none or it cannot be read: it is a convenience, not data. */
export function readWindowPlace(path: string): WindowPlace | null {
  try {
    const found: unknown = JSON.parse(readFileSync(path, 'utf8'))
    return isWindowPlace(found) ? found : null
  } catch (error) {
    if (error instanceof SyntaxError || errorCode(error) !== null) return null
    throw error
  }
}

/** Checked by hand: the window opens before anything as large as zod is read. */
function isWindowPlace(found: unknown): found is WindowPlace {
  if (typeof found !== 'object' || found === null) return false
  const { bounds, maximized, background } = found as Partial<Record<keyof WindowPlace, unknown>>
  return (
    isRectangle(bounds) &&
    typeof maximized === 'boolean' &&
    typeof background === 'string' &&
    /^#[0-9a-f]{6}$/i.test(background)
  )
}

function isRectangle(found: unknown): found is Rectangle {
  if (typeof found !== 'object' || found === null) return false
  const { x, y, width, height } = found as Partial<Record<keyof Rectangle, unknown>>
  return [x, y, width, height].every(Number.isInteger) && Number(width) > 0 && Number(height) > 0
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
