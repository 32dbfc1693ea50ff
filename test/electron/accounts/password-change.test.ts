import { afterAll, afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { AccountId } from '../../../shared/accounts/account'
import { PASSWORD, setUpOffice, valueIn } from '../../support/an-office'
import { removeFolders } from '../../support/folders'
import { type StartedApp, startApp } from '../../support/start-app'

let app: StartedApp
let administrator: AccountId

beforeEach(async () => {
  app = startApp()
  administrator = await setUpOffice(app)
})
afterEach(() => app.stop())
afterAll(removeFolders)

const change = (old: string, next: string) => app.api.accounts.changePassword({ old, next })

describe('changing one’s own password', () => {
  it('asks for the old one, and then only the new one fits', async () => {
    valueIn(await change(PASSWORD, 'another-one-1'))
    valueIn(await app.api.accounts.signOut())
    expect(await app.api.accounts.signIn({ accountId: administrator, password: PASSWORD })).toMatchObject({ ok: false })
    valueIn(await app.api.accounts.signIn({ accountId: administrator, password: 'another-one-1' }))
  })

  it('changes nothing with a wrong old one, and names the field', async () => {
    expect(await change('not this one', 'another-one-1')).toEqual({
      ok: false,
      failure: { kind: 'not-allowed', message: '旧密码不对，没有改', fields: { old: '旧密码不对，没有改' } },
    })
  })

  it('counts wrong old ones towards the pause, so that an open desk is no place to guess', async () => {
    for (let count = 0; count < 5; count += 1) await change('not this one', 'another-one-1')
    expect(await change(PASSWORD, 'another-one-1')).toMatchObject({
      failure: { kind: 'not-allowed', message: '密码连续 5 次以上不对，已暂停，30 秒后再试' },
    })
  })

  it('refuses the same password again, composed differently too', async () => {
    valueIn(await change(PASSWORD, 'caf\u00e9-1234'))
    expect(await change('caf\u00e9-1234', 'cafe\u0301-1234')).toMatchObject({
      failure: { kind: 'invalid-input', message: '新密码与旧密码相同，换一个' },
    })
  })

  it('refuses one of fewer than eight characters in words', async () => {
    expect(await change(PASSWORD, '1234567')).toMatchObject({
      failure: { kind: 'invalid-input', message: '密码至少 8 位', fields: { next: '密码至少 8 位' } },
    })
  })

  it('is for whoever is signed in', async () => {
    valueIn(await app.api.accounts.signOut())
    expect(await change(PASSWORD, 'another-one-1')).toMatchObject({ failure: { kind: 'not-allowed' } })
  })
})
