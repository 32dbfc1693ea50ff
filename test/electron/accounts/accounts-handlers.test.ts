import { readFileSync } from 'node:fs'
import { afterAll, afterEach, beforeEach, describe, expect, it } from 'vitest'
import { createPasswords, type Passwords } from '../../../electron/accounts/passwords'
import type { AccountId } from '../../../shared/accounts/account'
import { PASSWORD, setUpOffice, valueIn } from '../../support/an-office'
import { removeFolders } from '../../support/folders'
import { queryPlansOf } from '../../support/query-plans'
import { type StartedApp, startApp } from '../../support/start-app'
import { createTestIds, NIGHT } from '../../support/test-clock'

const WRONG = { ok: false, failure: { kind: 'not-allowed', message: '姓名或密码不对，没有登录' } }

let app: StartedApp
let administrator: AccountId

beforeEach(async () => {
  app = startApp()
  administrator = await setUpOffice(app)
  valueIn(await app.api.accounts.signOut())
})
afterEach(() => app.stop())
afterAll(removeFolders)

const signIn = (password = PASSWORD, accountId = administrator) => app.api.accounts.signIn({ accountId, password })

const tryWrong = async (times: number) => {
  for (let count = 0; count < times; count += 1) await signIn('not this one')
}

/** What the journal holds about an account, oldest first. */
const facts = async (subject: string) =>
  app.ports.connection.raw
    .prepare('SELECT type, actor, CAST(payload AS TEXT) AS payload FROM journal WHERE subject = ? ORDER BY seq')
    .all(subject)

const swapHash = (phc: string) => app.ports.connection.raw.prepare('UPDATE credential SET phc = ?').run(phc)

describe('signing in', () => {
  it('is offered to those in use only', async () => {
    const names = valueIn(await app.api.accounts.names())
    expect(names).toEqual([{ id: administrator, name: '林砚秋', post: '值班长', role: 'administrator' }])
  })

  it('begins a session with the right password, and every step is a fact', async () => {
    expect(valueIn(await signIn())).toMatchObject({ account: { id: administrator }, since: NIGHT })
    expect(valueIn(await app.api.accounts.current())?.account.name).toBe('林砚秋')
    valueIn(await app.api.accounts.signOut())
    expect(valueIn(await app.api.accounts.current())).toBeNull()
    expect((await facts(administrator)).slice(-2)).toEqual([
      { type: 'account.signed-in.1', actor: administrator, payload: '{}' },
      { type: 'account.signed-out.1', actor: administrator, payload: '{}' },
    ])
    expect(app.published.slice(-2)).toMatchObject([
      { channel: 'accounts.onSession', payload: { account: { id: administrator } } },
      { channel: 'accounts.onSession', payload: null },
    ])
  })

  it('says how the names are spelled, the surname with its own reading', async () => {
    valueIn(await signIn())
    const person = { name: '单长宁', post: '', role: 'officer', password: 'duty-desk-2' } as const
    const { id } = valueIn(await app.api.accounts.create(person))
    const odd = valueIn(await app.api.accounts.create({ ...person, name: '𠮷' }))
    expect(valueIn(await app.api.accounts.spelling())).toEqual(
      expect.arrayContaining([
        { id: administrator, initials: 'lyq', full: 'linyanqiu' },
        { id, initials: 'scn', full: 'shanchangning' },
        { id: odd.id, initials: '', full: '' },
      ]),
    )
  })

  it('is remembered of whoever was last at this PC, through a kill in the next moment', async () => {
    const lastHere = async () => valueIn(await app.api.accounts.lastHere())
    expect(await lastHere()).toBe(administrator)
    valueIn(await signIn())
    const person = { name: '周牧野', post: '副班', role: 'officer', password: 'duty-desk-2' } as const
    const { id } = valueIn(await app.api.accounts.create(person))
    expect(await lastHere()).toBe(administrator)
    valueIn(await signIn('duty-desk-2', id))
    app.stop()
    app = startApp({ folder: app.folder, clock: app.clock, ports: { ids: createTestIds('again-') } })
    expect(await lastHere()).toBe(id)
    valueIn(await app.api.accounts.signIn({ accountId: administrator, password: PASSWORD }))
    expect(await lastHere()).toBe(administrator)
    app.stop()
    app = startApp({ folder: app.folder, clock: app.clock, ports: { station: 'B', ids: createTestIds('beside-') } })
    const plan = await queryPlansOf(app.ports.connection, lastHere)
    expect(plan).toContain('SEARCH journal USING INDEX journal_subject (subject=?)')
    expect(await lastHere()).toBeNull()
  })

  it('first signs out whoever was there', async () => {
    valueIn(await signIn())
    const { id } = valueIn(
      await app.api.accounts.create({ name: '周牧野', post: '副班', role: 'officer', password: 'duty-desk-2' }),
    )
    valueIn(await signIn('duty-desk-2', id))
    expect((await facts(administrator)).at(-1)).toMatchObject({ type: 'account.signed-out.1', actor: id })
    expect(valueIn(await app.api.accounts.current())?.account.id).toBe(id)
  })

  it('answers a wrong password, an unknown account and one out of use in the same words', async () => {
    valueIn(await signIn())
    const { id } = valueIn(
      await app.api.accounts.create({ name: '周牧野', post: '', role: 'officer', password: 'duty-desk-2' }),
    )
    valueIn(await app.api.accounts.change({ accountId: id, name: '周牧野', post: '', role: 'officer', active: false }))
    valueIn(await app.api.accounts.signOut())
    expect(await signIn('not this one')).toEqual(WRONG)
    expect(await signIn(PASSWORD, 'nobody' as AccountId)).toEqual(WRONG)
    expect(await signIn('duty-desk-2', id)).toEqual(WRONG)
  })

  it('records the refusal of an account, but nothing of one that does not exist', async () => {
    const before = app.ports.connection.raw.prepare('SELECT count(*) FROM journal').pluck().get()
    await signIn(PASSWORD, 'nobody' as AccountId)
    expect(app.ports.connection.raw.prepare('SELECT count(*) FROM journal').pluck().get()).toBe(before)
    await signIn('not this one')
    expect((await facts(administrator)).at(-1)).toEqual({
      type: 'account.sign-in-refused.1',
      actor: null,
      payload: '{"failures":1}',
    })
  })

  it('says nothing of the password anywhere in the database', async () => {
    await signIn('一句没人知道的话-9')
    valueIn(await signIn())
    app.ports.connection.raw.pragma('wal_checkpoint(TRUNCATE)')
    const file = readFileSync(app.paths.database)
    expect(file.includes(PASSWORD)).toBe(false)
    expect(file.includes('一句没人知道的话-9')).toBe(false)
  })
})

describe('an account that is not there', () => {
  it('costs as many comparisons as one that is', async () => {
    const real = createPasswords()
    const compared: (string | null)[] = []
    const counting: Passwords = {
      hash: real.hash,
      verify: (phc, password) => {
        compared.push(phc === null ? null : 'a hash')
        return real.verify(phc, password)
      },
    }
    const counted = startApp({ ports: { passwords: counting } })
    const accountId = await setUpOffice(counted)
    await counted.api.accounts.signIn({ accountId, password: 'not this one' })
    await counted.api.accounts.signIn({ accountId: 'nobody' as AccountId, password: 'not this one' })
    expect(compared).toEqual(['a hash', null])
    counted.stop()
  })
})

describe('wrong passwords', () => {
  it('pause the account after five, even for the right one, and say for how long', async () => {
    await tryWrong(4)
    expect(await signIn('not this one')).toMatchObject({
      failure: { kind: 'not-allowed', message: '姓名或密码不对，没有登录。连续 5 次不对，暂停 30 秒后再试' },
    })
    app.clock.advance(11_000)
    expect(await signIn()).toMatchObject({
      failure: { kind: 'not-allowed', message: '密码连续 5 次以上不对，已暂停，19 秒后再试' },
    })
    app.clock.advance(19_000)
    valueIn(await signIn())
  })

  it('pause twice as long each time, and are forgotten with the right one', async () => {
    await tryWrong(5)
    app.clock.advance(30_000)
    expect(await signIn('not this one')).toMatchObject({
      failure: { message: '姓名或密码不对，没有登录。连续 6 次不对，暂停 1 分后再试' },
    })
    app.clock.advance(60_000)
    valueIn(await signIn())
    valueIn(await app.api.accounts.signOut())
    expect(await signIn('not this one')).toEqual(WRONG)
  })

  it('keep the pause through a restart', async () => {
    await tryWrong(5)
    app.stop()
    app = startApp({ folder: app.folder, clock: app.clock })
    expect(await signIn()).toMatchObject({ failure: { message: '密码连续 5 次以上不对，已暂停，30 秒后再试' } })
  })

  it('never pause for ever, although the clock is set back by a year', async () => {
    await tryWrong(5)
    app.clock.set(NIGHT - 365 * 24 * 3_600_000)
    expect(await signIn()).toMatchObject({ failure: { message: '密码连续 5 次以上不对，已暂停，30 秒后再试' } })
    app.clock.advance(30_000)
    valueIn(await signIn())
  })

  it('count one by one, although all are sent at once', async () => {
    const answers = await Promise.all(Array.from({ length: 8 }, () => signIn('not this one')))
    const messages = answers.map((answer) => (answer.ok ? '' : answer.failure.message))
    expect(messages.slice(0, 4)).toEqual(Array.from({ length: 4 }, () => WRONG.failure.message))
    expect(messages.slice(5)).toEqual(Array.from({ length: 3 }, () => '密码连续 5 次以上不对，已暂停，30 秒后再试'))
  })
})

describe('a password record that was altered outside the program', () => {
  const altered = {
    failure: {
      kind: 'not-allowed',
      message: '这个账户的密码记录在程序之外被改动过，不能使用。请另一位管理员重设密码；没有别的管理员时，用备份恢复',
    },
  }

  it('lets nobody in: not with the swapped-in password, not with the old one', async () => {
    swapHash(await createPasswords().hash('known to the thief'))
    expect(await signIn('known to the thief')).toMatchObject(altered)
    expect(await signIn()).toMatchObject(altered)
    expect((await facts(administrator)).at(-1)).toMatchObject({ type: 'account.sign-in-refused.1' })
  })

  it('lets nobody in when it was taken away', async () => {
    app.ports.connection.raw.prepare('DELETE FROM credential').run()
    expect(await signIn()).toMatchObject(altered)
  })

  it('is put right by another administrator, who sets a new password', async () => {
    valueIn(await signIn())
    const { id } = valueIn(
      await app.api.accounts.create({ name: '周牧野', post: '', role: 'officer', password: 'duty-desk-2' }),
    )
    const thief = await createPasswords().hash('known to the thief')
    app.ports.connection.raw.prepare('UPDATE credential SET phc = ? WHERE account_id = ?').run(thief, id)
    valueIn(await app.api.accounts.setPassword({ accountId: id, next: 'duty-desk-3' }))
    expect(valueIn(await signIn('duty-desk-3', id)).account.id).toBe(id)
  })
})
