import { describe, expect, it } from 'vitest'
import { describeFailure, failureOf, SetupFailure } from '../../scripts/failure.mjs'

function systemError(code: string, path: string): Error {
  return Object.assign(new Error(`${code}: refused`), { code, path })
}

describe('a failure', () => {
  it.each([
    ['npm error code ENOTFOUND', 'No network: installing failed.'],
    ['npm error network request to a registry failed, reason: connect ECONNREFUSED', 'No network: installing failed.'],
    ['tar: carrier.zip: Wrote only 512 of 10240 bytes', 'The disk is full: installing stopped.'],
    ['npm error ENOSPC: no space left on device, write', 'The disk is full: installing stopped.'],
    ['segmentation fault', 'This failed: installing.'],
  ])('of a tool that says "%s" is a sentence', (output, expected) => {
    expect(failureOf('installing', output).message).toBe(expected)
  })

  it.each([
    [systemError('ENOSPC', '/cache/a'), '✗ The disk is full: writing a file (/cache/a) stopped.'],
    [systemError('EACCES', '/cache/a'), '✗ This user may not write there (/cache/a).'],
  ])('of the system is one too: %s', (error, expected) => {
    expect(describeFailure(error).split('\n')[0]).toBe(expected)
  })

  it('shows the first and the last words of a tool, then what is wrong and what to do', () => {
    const details = Array.from({ length: 100 }, (_, line) => `line ${line}`).join('\n')
    const shown = describeFailure(new SetupFailure('It broke.', { details, advice: 'Try again.' })).split('\n')
    expect(shown).toHaveLength(25)
    expect(shown[0]).toBe('    line 0')
    expect(shown.slice(-3)).toEqual(['    line 99', '✗ It broke.', '  Try again.'])
  })

  it('that nobody foresaw keeps its stack', () => {
    expect(describeFailure(new Error('a bug'))).toContain('failure.test.ts')
  })
})
