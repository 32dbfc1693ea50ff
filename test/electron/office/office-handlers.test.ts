import { afterAll, afterEach, beforeEach, describe, expect, it } from 'vitest'
import { anOffice, PASSWORD, setUpOffice, valueIn } from '../../support/an-office'
import { removeFolders } from '../../support/folders'
import { type StartedApp, startApp } from '../../support/start-app'
import { NIGHT } from '../../support/test-clock'

let app: StartedApp

beforeEach(() => {
  app = startApp()
})
afterEach(() => app.stop())
afterAll(removeFolders)

const events = () => app.ports.connection.raw.prepare('SELECT type FROM journal ORDER BY seq').pluck().all() as string[]

const before = {
  failure: { kind: 'conflict', message: '本机已经设置过机关，不能再设一次。要改动，由管理员在设置里改' },
}

describe('the first set-up', () => {
  it('makes the office and its administrator and signs him in, in one step', async () => {
    expect(valueIn(await app.api.office.current())).toBeNull()
    const office = { ...anOffice().office, station: 'A', zone: 'Asia/Shanghai' }
    expect(valueIn(await app.api.office.setUp(anOffice()))).toEqual(office)
    expect(valueIn(await app.api.office.current())).toEqual(office)
    expect(valueIn(await app.api.accounts.current())).toMatchObject({
      account: { name: '林砚秋', post: '值班长', role: 'administrator', active: true },
      since: NIGHT,
    })
    expect(events()).toEqual(['office.set-up.1', 'account.created.1', 'account.signed-in.1'])
    expect(app.published.map(({ channel }) => channel)).toEqual(['office.onChanged', 'accounts.onSession'])
  })

  it('is done once, although it is asked for twice at the same time', async () => {
    const answers = await Promise.all([app.api.office.setUp(anOffice()), app.api.office.setUp(anOffice())])
    expect(answers.map(({ ok }) => ok).sort()).toEqual([false, true])
    expect(await app.api.office.setUp(anOffice())).toMatchObject(before)
    expect(await app.api.office.setUpSample()).toMatchObject(before)
  })

  it('asks for a name and a password, and stores nothing without them', async () => {
    const { office, administrator } = anOffice({ name: ' ' })
    expect(await app.api.office.setUp({ office, administrator: { ...administrator, password: '1234' } })).toMatchObject(
      {
        failure: {
          kind: 'invalid-input',
          fields: { 'office.name': '写上机关名称', 'administrator.password': '密码至少 8 位' },
        },
      },
    )
    expect(events()).toEqual([])
  })
})

describe('the office', () => {
  it('is changed by the administrator, and the windows hear of it', async () => {
    await setUpOffice(app)
    const settings = anOffice({ dutyPhone: '0690-555 0200' }).office
    expect(valueIn(await app.api.office.change(settings))).toMatchObject({ dutyPhone: '0690-555 0200', station: 'A' })
    expect(app.published.at(-1)).toMatchObject({ channel: 'office.onChanged', payload: { dutyPhone: '0690-555 0200' } })
    const recorded = events().length
    valueIn(await app.api.office.change(settings))
    expect(events()).toHaveLength(recorded)
  })

  it('is not changed by an officer, or by nobody', async () => {
    await setUpOffice(app)
    const { id } = valueIn(
      await app.api.accounts.create({ name: '周牧野', post: '', role: 'officer', password: 'duty-desk-2' }),
    )
    valueIn(await app.api.accounts.signIn({ accountId: id, password: 'duty-desk-2' }))
    expect(await app.api.office.change(anOffice().office)).toMatchObject({ failure: { message: '只有管理员可以做' } })
    valueIn(await app.api.accounts.signOut())
    expect(await app.api.office.change(anOffice().office)).toMatchObject({ failure: { kind: 'not-allowed' } })
  })

  it('is there after a restart, with nobody signed in', async () => {
    const id = await setUpOffice(app)
    app.stop()
    app = startApp({ folder: app.folder, clock: app.clock })
    expect(valueIn(await app.api.office.current())?.name).toBe('东浦市人民政府办公室')
    expect(valueIn(await app.api.accounts.current())).toBeNull()
    valueIn(await app.api.accounts.signIn({ accountId: id, password: PASSWORD }))
  })
})
