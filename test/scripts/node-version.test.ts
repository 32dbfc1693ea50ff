import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { requireSupportedMachine } from '../../scripts/setup/machine.mjs'
import { nodeVersionProblem } from '../../scripts/setup/node-version.mjs'
import { cacheDirectory, projectRoot } from '../../scripts/setup/places.mjs'

describe('the machine', () => {
  it.each(['20.19.0', '20.20.2', '22.12.0', '24.0.0', '26.1.0'])('may run Node %s', (version) => {
    expect(nodeVersionProblem(version)).toBe('')
  })

  it.each(['12.22.0', '16.20.2', '18.20.8', '20.18.1', '21.7.0', '22.11.0'])(
    'may not run Node %s, and is told so',
    (version) => {
      expect(nodeVersionProblem(version)).toContain(
        `Node ${version} cannot run this project: it needs Node 20.19 or later`,
      )
    },
  )

  it('has the lowest Node that package.json names', () => {
    const { engines } = JSON.parse(readFileSync(join(projectRoot, 'package.json'), 'utf8'))
    expect(engines.node).toBe('>=20.19')
  })

  it('is refused by a sentence when its kind is not supported', () => {
    expect(() => requireSupportedMachine({ platform: 'linux', arch: 'ia32', node: '20.19.0' })).toThrow(
      'This machine is linux-ia32; the program runs on linux-x64',
    )
    expect(requireSupportedMachine({ platform: 'win32', arch: 'x64', node: '24.0.0' })).toBe('win32-x64, Node 24.0.0')
  })

  it.each([
    ['linux', {}, '/home/a/.cache/duty-desk'],
    ['linux', { XDG_CACHE_HOME: '/big/cache' }, '/big/cache/duty-desk'],
    ['darwin', {}, '/home/a/Library/Caches/duty-desk'],
    ['linux', { DUTY_DESK_CACHE: '/elsewhere' }, '/elsewhere'],
  ])('keeps what is costly in the cache of its user: %s %o', (platform, env, expected) => {
    expect(cacheDirectory({ platform, env, home: '/home/a' })).toBe(expected)
  })
})
