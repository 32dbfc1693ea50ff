import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { fitToScreens, readWindowPlace, writeWindowPlace } from '../../../electron/app/window-place'
import { newFolder, removeFolders } from '../../support/folders'

afterAll(removeFolders)

const desk = { x: 0, y: 0, width: 1920, height: 1040 }
const second = { x: 1920, y: 0, width: 1366, height: 728 }

describe('fitToScreens', () => {
  it('opens in the middle of the first screen at the first start', () => {
    expect(fitToScreens(null, [desk, second])).toEqual({ x: 277, y: 136, width: 1366, height: 768 })
  })

  it('keeps where the window stood', () => {
    const bounds = { x: 2000, y: 10, width: 1200, height: 700 }
    expect(fitToScreens(bounds, [desk, second])).toEqual(bounds)
  })

  it('comes back to the first screen when the other one is gone', () => {
    expect(fitToScreens({ x: 2000, y: 10, width: 1200, height: 700 }, [desk])).toEqual({
      x: 360,
      y: 170,
      width: 1200,
      height: 700,
    })
  })

  it('shrinks to a smaller screen and moves back into it, but not below what the form needs', () => {
    expect(
      fitToScreens({ x: 300, y: 100, width: 1900, height: 1000 }, [{ x: 0, y: 0, width: 1366, height: 728 }]),
    ).toEqual({ x: 0, y: 0, width: 1366, height: 728 })
    expect(fitToScreens(null, [{ x: 0, y: 0, width: 800, height: 600 }])).toEqual({
      x: 0,
      y: 0,
      width: 1024,
      height: 640,
    })
  })

  it('opens even when no screen is known', () => {
    expect(fitToScreens(null, [])).toEqual({ x: 0, y: 0, width: 1366, height: 768 })
  })
})

describe('the remembered place', () => {
  const place = { bounds: { x: 1, y: 2, width: 1300, height: 700 }, maximized: true, background: '#0d0f11' }

  it('reads as it was written', () => {
    const path = join(newFolder(), 'window.json')
    writeWindowPlace(path, place)
    expect(readWindowPlace(path)).toEqual(place)
  })

  it.each(['', '{', 'null', '{"bounds":{"x":1.5}}', JSON.stringify({ ...place, background: 'url(x)' })])(
    'is as good as none when the file holds %j',
    (text) => {
      const path = join(newFolder(), 'window.json')
      writeFileSync(path, text)
      expect(readWindowPlace(path)).toBeNull()
    },
  )

  it('is none at the first start, and where its file cannot be read', () => {
    const folder = newFolder()
    expect([readWindowPlace(join(folder, 'window.json')), readWindowPlace(folder)]).toEqual([null, null])
  })
})
