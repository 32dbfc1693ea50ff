import { existsSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { hasDisplay, startVirtualDisplay, withDisplay } from '../../scripts/display.mjs'

describe('the display', () => {
  it.each([
    ['linux', {}, false],
    ['linux', { DISPLAY: ':0' }, true],
    ['linux', { WAYLAND_DISPLAY: 'wayland-0' }, true],
    ['win32', {}, true],
    ['darwin', {}, true],
  ])('is there on %s with %o: %s', (platform, env, expected) => {
    expect(hasDisplay(env, platform)).toBe(expected)
  })

  it.runIf(process.platform === 'linux')('is a virtual one for the time of the work where there is none', async () => {
    const socket = await withDisplay(
      async ({ DISPLAY = '' }) => {
        const path = `/tmp/.X11-unix/X${DISPLAY.slice(1)}`
        expect(existsSync(path)).toBe(true)
        return path
      },
      { PATH: process.env.PATH },
    )
    await expect.poll(() => existsSync(socket)).toBe(false)
  })

  it('is missed with a sentence where Xvfb is not installed', async () => {
    await expect(startVirtualDisplay({ program: 'no-such-display-server' })).rejects.toThrow(
      'The virtual display did not start: Xvfb is not installed.',
    )
  })
})
