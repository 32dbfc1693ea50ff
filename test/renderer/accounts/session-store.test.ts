import { describe, expect, it, vi } from 'vitest'
import { createSessionStore } from '../../../renderer/accounts/session-store'
import { failure, success } from '../../../shared/result'
import { fakeApi } from '../../support/fake-api'
import { aSession, lin, zhou } from '../app/a-window'

function started(accounts: Parameters<typeof fakeApi>[0]['accounts']) {
  const fake = fakeApi({
    accounts: {
      current: () => success(null),
      names: () => success([lin]),
      lastHere: () => success(lin.id),
      ...accounts,
    },
  })
  const report = vi.fn()
  return { ...fake, report, store: createSessionStore(fake.api.accounts, report) }
}

describe('the session store', () => {
  it('knows nothing until the main process has answered', async () => {
    const { store } = started({})
    expect(store.getState()).toEqual({ session: undefined, names: [], lastHere: null })
    expect(await store.load()).toBeNull()
    expect(store.getState()).toEqual({ session: null, names: [lin], lastHere: lin.id })
  })

  it('answers with the refusal of a sign-in and stays signed out', async () => {
    const refusal = failure('not-allowed', '姓名或密码不对，没有登录')
    const { store } = started({ signIn: () => refusal })
    await store.load()
    expect(await store.signIn(lin.id, 'x')).toEqual(refusal.failure)
    expect(store.getState().session).toBeNull()
  })

  it('shows nothing when a session ends, then the sign-in with the names as they are now', async () => {
    const names = [[lin], [lin, zhou]]
    const { store, publish } = started({
      current: () => success(aSession()),
      names: () => success(names.shift() ?? []),
    })
    await store.load()
    const sessions: unknown[] = []
    store.subscribe(({ session, names }) => sessions.push([session, names.length]))
    publish('accounts', 'onSession', null)
    await vi.waitFor(() => expect(store.getState()).toEqual({ session: null, names: [lin, zhou], lastHere: lin.id }))
    expect(sessions).toEqual([
      [undefined, 1],
      [undefined, 2],
      [null, 2],
    ])
  })

  it('reports names that could not be read after a session ended', async () => {
    const refusal = failure('not-stored', '数据文件读不出来')
    const answers = [success([lin]), refusal]
    const { store, report } = started({
      current: () => success(aSession()),
      names: () => answers.shift() ?? success([]),
      signOut: () => success(null),
    })
    await store.load()
    expect(await store.signOut()).toBeNull()
    expect(report).toHaveBeenCalledWith(refusal.failure)
    expect(store.getState().session).toBeNull()
  })
})
