import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import type { PolicyPack } from '../../../shared/incidents/policy'
import { packNames } from '../../shared/incidents/the-packs'
import { aCommand } from '../../support/an-entry'
import { setUpOffice, valueIn } from '../../support/an-office'
import { aDutyRoom, openFire } from '../../support/an-opened-incident'
import { newFolder, removeFolders } from '../../support/folders'
import { quickPasswords } from '../../support/quick-passwords'
import { type StartedApp, startApp } from '../../support/start-app'

afterAll(removeFolders)

const packOf = async (app: StartedApp, id: string, version: number | null = null): Promise<PolicyPack> =>
  valueIn(await app.api.policies.pack({ id, version }))

/** The national pack with 20 instead of so many minutes for the first report by phone. */
const in20Minutes = (pack: PolicyPack): PolicyPack => ({
  ...pack,
  clocks: pack.clocks.map((clock) =>
    clock.id === 'first-phone' ? { ...clock, limit: { kind: 'minutes', minutes: 20 } } : clock,
  ),
})

describe('policy packs', () => {
  it('ship with the program, the room’s own rules first', async () => {
    const app = await aDutyRoom()
    const settings = valueIn(await app.api.policies.settings())
    expect(settings.inUse[0]).toBe('duty-room')
    expect(settings.packs.map(({ id }) => id)).toEqual(expect.arrayContaining([...packNames]))
    expect(settings.packs.every(({ origin, version }) => origin === 'shipped' && version >= 1)).toBe(true)
    expect(settings.ownRoles).toContain('duty-room')
    app.stop()
  })

  it('become a new version when edited; incidents keep the one they were opened under', async () => {
    const app = await aDutyRoom()
    const before = await openFire(app)
    const pack = in20Minutes(await packOf(app, 'national'))
    const edit = { commandId: aCommand(), pack, reason: '本省规定 20 分钟' }
    const settings = valueIn(await app.api.policies.edit(edit))
    expect(settings.packs.find(({ id }) => id === 'national')).toMatchObject({ version: 2, origin: 'edited' })
    const limitOf = (incident: typeof before) => {
      const clock = incident.clocks.find((each) => each.clock.key === 'national/first-phone')
      return (clock?.dueAt ?? 0) - (clock?.startedAt ?? 0)
    }
    const after = await openFire(app)
    expect(limitOf(after)).toBe(20 * 60_000)
    const kept = valueIn(await app.api.incidents.find({ incidentId: before.id }))
    expect(limitOf({ ...before, ...kept })).toBe(limitOf(before))
    expect(kept.packs.find(({ id }) => id === 'national')?.version).toBe(1)
    const settled = await app.api.incidents.reassess({
      commandId: aCommand(),
      incidentId: before.id,
      name: before.name,
      place: before.place,
      facts: { ...before.facts, grade: 'II' },
      reason: '',
    })
    expect(limitOf({ ...before, ...valueIn(settled) })).toBe(limitOf(before))
    app.stop()
  })

  it('stay in force after a restart', async () => {
    const app = await aDutyRoom()
    const pack = in20Minutes(await packOf(app, 'national'))
    valueIn(await app.api.policies.edit({ commandId: aCommand(), pack, reason: '' }))
    app.stop()
    const again = startApp({
      folder: app.folder,
      clock: app.clock,
      ports: { ids: app.ports.ids, passwords: quickPasswords },
    })
    valueIn(await again.api.accounts.signIn({ accountId: await firstAccount(again), password: 'duty-desk-1' }))
    expect((await packOf(again, 'national')).version).toBe(2)
    expect((await packOf(again, 'national', 1)).version).toBe(1)
    again.stop()
  })

  it('are exported and imported again; the same content is no new version', async () => {
    const app = await aDutyRoom()
    const { text, name } = valueIn(await app.api.policies.exportText({ id: 'anhui' }))
    expect(name).toBe('安徽省-第1版.json')
    expect(await app.api.policies.importText({ commandId: aCommand(), text, reason: '' })).toMatchObject({
      failure: { kind: 'conflict' },
    })
    const other = text.replace('"安徽省"', '"安徽省（试行）"')
    const settings = valueIn(await app.api.policies.importText({ commandId: aCommand(), text: other, reason: '来文' }))
    expect(settings.packs.find(({ id }) => id === 'anhui')).toMatchObject({ version: 2, origin: 'imported' })
    app.stop()
  })

  it('are saved as a file that can be imported, whole or not at all', async () => {
    const folder = newFolder()
    const asked: string[] = []
    const answers = [join(folder, '皖.json'), null]
    const chooseSaveFile = async (name: string) => {
      asked.push(name)
      return answers.shift() ?? null
    }
    const app = startApp({ ports: { passwords: quickPasswords, chooseSaveFile } })
    await setUpOffice(app)
    expect(valueIn(await app.api.policies.saveFile({ id: 'anhui' }))).toBe('皖.json')
    const { text } = valueIn(await app.api.policies.exportText({ id: 'anhui' }))
    expect(readFileSync(join(folder, '皖.json'), 'utf8')).toBe(text)
    expect(valueIn(await app.api.policies.saveFile({ id: 'anhui' }))).toBeNull()
    expect(readdirSync(folder)).toEqual(['皖.json'])
    expect(asked).toEqual(['安徽省-第1版.json', '安徽省-第1版.json'])
    app.stop()
  })

  it.each([
    ['no JSON', (text: string) => text.slice(0, -3), '第 '],
    ['a limit of zero', (text: string) => text.replace('"minutes": 120', '"minutes": 0'), '第 '],
    ['an unknown role', (text: string) => text.replace('"province-government"', '"nobody-at-all"'), '不在角色里'],
    ['a pack it cannot find', (text: string) => text.replace('"national"', '"no-such"'), '先导入它'],
  ])('are refused with the line at fault for %s, and the last good one stays', async (_, broken, sentence) => {
    const app = await aDutyRoom()
    const { text } = valueIn(await app.api.policies.exportText({ id: 'anhui' }))
    const refused = await app.api.policies.importText({ commandId: aCommand(), text: broken(text), reason: '' })
    expect(refused).toMatchObject({
      failure: { kind: 'invalid-input', message: expect.stringMatching(/政策包没有采用。第 \d+ 行/) },
    })
    expect(refused).toMatchObject({ failure: { message: expect.stringContaining(sentence) } })
    expect((await packOf(app, 'anhui')).version).toBe(1)
    expect(app.reported).toEqual([])
    app.stop()
  })

  it('may not lose what others build on', async () => {
    const app = await aDutyRoom()
    const national = await packOf(app, 'national')
    const pack = { ...national, elementLists: [], reportTemplates: [], sensitive: [], specialNotifications: [] }
    const poorer = { ...pack, roles: national.roles.filter(({ id }) => id !== 'city-government') }
    const refused = await app.api.policies.edit({ commandId: aCommand(), pack: poorer, reason: '' })
    expect(refused).toMatchObject({ ok: false, failure: { message: expect.stringContaining('改后它不成立') } })
    app.stop()
  })
})

describe('the choice of packs', () => {
  it('wants what they build on, and roles that they know', async () => {
    const app = await aDutyRoom()
    const choose = (packs: string[], ownRoles = ['duty-room']) =>
      app.api.policies.choose({ commandId: aCommand(), packs, ownRoles, dailyReports: [] })
    expect(await choose(['anhui'])).toMatchObject({ failure: { fields: { packs: expect.stringContaining('一起用') } } })
    expect(await choose(['national'], ['nobody-at-all'])).toMatchObject({
      failure: { fields: { ownRoles: expect.stringContaining('没有') } },
    })
    const chosen = valueIn(await choose(['anhui', 'national'], ['city-government']))
    expect(chosen).toMatchObject({ inUse: ['anhui', 'national'], ownRoles: ['city-government'] })
    app.stop()
  })

  it('tells which roles report, and how often this room reports to which', async () => {
    const app = await aDutyRoom()
    const { roles } = valueIn(await app.api.policies.settings())
    const roleOf = (id: string) => roles.find((each) => each.id === id)
    expect(roleOf('duty-room')).toMatchObject({ reports: true, isOwn: true, clocks: 0 })
    expect(roleOf('office-director')).toMatchObject({ reports: false, clocks: 1 })
    expect(roleOf('neighbour-duty-room')?.lines).toBeGreaterThan(0)
    app.stop()
  })

  it('fills a role nobody filled with the 报告对象 of that post', async () => {
    const app = await aDutyRoom()
    const people = valueIn(await app.api.policies.settings()).roles
    expect(people.find(({ id }) => id === 'office-director')).toMatchObject({ assumed: false, people: { length: 2 } })
    expect(people.find(({ id }) => id === 'duty-leader')).toMatchObject({ assumed: false, people: [] })
    app.stop()
  })
})

async function firstAccount({ api }: StartedApp) {
  const [first] = valueIn(await api.accounts.names())
  if (!first) throw new Error('there is no account')
  return first.id
}
