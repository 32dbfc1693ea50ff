import { readFileSync } from 'node:fs'
import { join } from 'node:path'

/** What a virtual display shows: one number per pixel, row by row. */
export type Screen = Uint32Array

const HEADER_SIZE = 0
const BITS_PER_PIXEL = 11
const COLOURS = 19
const BYTES_PER_COLOUR = 12
const RGB = 0x00ffffff

/** Reads the screen that Xvfb keeps in its picture folder, in the X window dump format with 32 bits per pixel. */
export function readScreen(folder: string): Screen {
  const file = readFileSync(join(folder, 'Xvfb_screen0'))
  const field = (index: number) => file.readUInt32BE(index * 4)
  if (field(BITS_PER_PIXEL) !== 32) throw new Error(`the virtual display has ${field(BITS_PER_PIXEL)} bits per pixel`)
  const start = field(HEADER_SIZE) + field(COLOURS) * BYTES_PER_COLOUR
  const pixels = new Uint32Array((file.length - start) / 4)
  for (const index of pixels.keys()) pixels[index] = file.readUInt32LE(start + index * 4) & RGB
  return pixels
}

/** The pixels that make a picture: all but those of its two most common colours, the empty screen and the empty page. */
export function inkOf(screen: Screen): number[] {
  const counts = new Map<number, number>()
  for (const colour of screen) counts.set(colour, (counts.get(colour) ?? 0) + 1)
  const ground = [...counts.entries()].sort(([, a], [, b]) => b - a).slice(0, 2)
  const grounds = new Set(ground.map(([colour]) => colour))
  return [...screen.keys()].filter((index) => !grounds.has(screen[index] ?? 0))
}

/** Which part of the ink of one screen is the same on another, from 0 to 1. */
export function shareOfInk(expected: Screen, found: Screen): number {
  const ink = inkOf(expected)
  return ink.filter((index) => expected[index] === found[index]).length / ink.length
}
