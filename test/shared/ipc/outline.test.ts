import { describe, expect, it } from 'vitest'
import { buildApi } from '../../../shared/ipc/build-api'
import { contract } from '../../../shared/ipc/contract'
import { outlineOf } from '../../../shared/ipc/outline'

describe('the outline of the contract', () => {
  it('gives the window the same api as the contract itself', () => {
    const calls: unknown[] = []
    const wire = {
      call: (channel: string, input: unknown) => Promise.resolve(calls.push([channel, input])),
      listen: () => () => undefined,
    }
    const names = (api: object) => Object.entries(api).map(([feature, members]) => [feature, Object.keys(members)])
    const whole = buildApi(contract, wire)
    const built = buildApi(JSON.parse(JSON.stringify(outlineOf(contract))) as typeof contract, wire)
    expect(names(built)).toEqual(names(whole))
    void built.entries.openItems()
    void built.attachments.check({ sha256: 'a' })
    expect(calls).toEqual([
      ['entries.openItems', undefined],
      ['attachments.check', { sha256: 'a' }],
    ])
  })
})
