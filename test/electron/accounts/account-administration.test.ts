import { afterAll, afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { AccountId, Role } from '../../../shared/accounts/account'
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

const create = (name: string, role: Role = 'officer') =>
  app.api.accounts.create({ name, post: '副班', role, password: 'duty-desk-2' })

const admin = (changes: { role?: Role; active?: boolean; name?: string } = {}) => ({
  accountId: administrator,
  name: '林砚秋',
  post: '值班长',
  role: 'administrator' as Role,
  active: true,
  ...changes,
})

const rows = () => app.ports.connection.raw.prepare('SELECT count(*) FROM journal').pluck().get()

describe('accounts', () => {
  it('are made by the administrator and used at once', async () => {
    const made = valueIn(await create('周牧野'))
    expect(made).toMatchObject({ name: '周牧野', post: '副班', role: 'officer', active: true })
    expect(valueIn(await app.api.accounts.list()).map(({ name }) => name)).toEqual(['周牧野', '林砚秋'])
    valueIn(await app.api.accounts.signIn({ accountId: made.id, password: 'duty-desk-2' }))
    expect(await create('沈书言')).toMatchObject({
      failure: { kind: 'not-allowed', message: '只有管理员可以做' },
    })
  })

  it('never share a name while both are in use', async () => {
    const first = valueIn(await create('周牧野'))
    const sentence = '已有在用的账户叫“周牧野”。写一个能区分的姓名，如“周牧野（二科）”'
    expect(await create(' 周牧野 ')).toEqual({
      ok: false,
      failure: { kind: 'conflict', message: sentence, fields: { name: sentence } },
    })
    const { id, ...gone } = first
    valueIn(await app.api.accounts.change({ ...gone, accountId: id, active: false }))
    valueIn(await create('周牧野'))
    expect(await app.api.accounts.change({ ...gone, accountId: id, active: true })).toMatchObject({
      failure: { kind: 'conflict' },
    })
  })

  it('record a change only when something changes', async () => {
    const before = rows()
    expect(valueIn(await app.api.accounts.change(admin()))).toMatchObject({ name: '林砚秋' })
    expect(rows()).toBe(before)
  })

  it('do not lose the last administrator, by taking the role or by putting out of use', async () => {
    const failure = {
      failure: {
        kind: 'conflict',
        message: '林砚秋是唯一在用的管理员，不能停用或改作其他角色。先给另一个人管理员身份',
      },
    }
    expect(await app.api.accounts.change(admin({ role: 'officer' }))).toMatchObject(failure)
    expect(await app.api.accounts.change(admin({ role: 'office-head' }))).toMatchObject(failure)
    expect(await app.api.accounts.change(admin({ active: false }))).toMatchObject(failure)
    const other = valueIn(await create('周牧野', 'administrator'))
    const { id, ...rest } = other
    valueIn(await app.api.accounts.change({ ...rest, accountId: id, active: false }))
    expect(await app.api.accounts.change(admin({ active: false }))).toMatchObject(failure)
  })

  it('sign out whoever is put out of use', async () => {
    valueIn(await create('周牧野', 'administrator'))
    valueIn(await app.api.accounts.change(admin({ active: false })))
    expect(valueIn(await app.api.accounts.current())).toBeNull()
    expect(app.published.at(-1)).toEqual({ channel: 'accounts.onSession', payload: null })
    expect(await app.api.accounts.signIn({ accountId: administrator, password: PASSWORD })).toMatchObject({ ok: false })
    expect(valueIn(await app.api.accounts.names()).map(({ name }) => name)).toEqual(['周牧野'])
  })

  it('tell the session of a new name, post or role at once', async () => {
    valueIn(await create('周牧野', 'administrator'))
    valueIn(await app.api.accounts.change(admin({ role: 'officer', name: '林砚' })))
    expect(valueIn(await app.api.accounts.current())?.account).toMatchObject({ name: '林砚', role: 'officer' })
    expect(await app.api.accounts.list()).toMatchObject({ failure: { kind: 'not-allowed' } })
  })

  it('get a new password from the administrator, which ends a pause', async () => {
    const { id } = valueIn(await create('周牧野'))
    valueIn(await app.api.accounts.signOut())
    for (let count = 0; count < 5; count += 1)
      await app.api.accounts.signIn({ accountId: id, password: 'not this one' })
    valueIn(await app.api.accounts.signIn({ accountId: administrator, password: PASSWORD }))
    valueIn(await app.api.accounts.setPassword({ accountId: id, next: 'duty-desk-3' }))
    valueIn(await app.api.accounts.signIn({ accountId: id, password: 'duty-desk-3' }))
  })

  it('that do not exist are said to be missing', async () => {
    const accountId = 'nobody' as AccountId
    const missing = { failure: { kind: 'not-found', message: '找不到这个账户' } }
    expect(await app.api.accounts.setPassword({ accountId, next: 'duty-desk-3' })).toMatchObject(missing)
    expect(await app.api.accounts.change({ ...admin(), accountId })).toMatchObject(missing)
  })

  it('come out of a replay of the journal as they are', async () => {
    const { id } = valueIn(await create('周牧野'))
    valueIn(await app.api.accounts.setPassword({ accountId: id, next: 'duty-desk-3' }))
    valueIn(await app.api.accounts.change(admin({ name: '林砚' })))
    expect(valueIn(await app.api.journal.verify())).toMatchObject({ firstBad: null, differing: [] })
  })
})
