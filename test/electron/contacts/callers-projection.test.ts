import { afterAll, afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { EntryContent, EntryId } from '../../../shared/entries/entry'
import { aCommand, aRecord } from '../../support/an-entry'
import { setUpOffice, valueIn } from '../../support/an-office'
import { removeFolders } from '../../support/folders'
import { fc } from '../../support/property'
import { type StartedApp, startApp } from '../../support/start-app'
import { NIGHT } from '../../support/test-clock'

let app: StartedApp

beforeEach(async () => {
  app = startApp()
  await setUpOffice(app)
})
afterEach(() => app.stop())
afterAll(removeFolders)

const callers = () =>
  app.ports.connection.raw
    .prepare('SELECT unit, name, post, phone, times, last_at FROM caller ORDER BY unit, name, phone_digits')
    .all()

const record = async (changes: Partial<EntryContent> = {}): Promise<EntryId> =>
  valueIn(await app.api.entries.record(aRecord(changes))).id

const amend = (entryId: EntryId, changes: Record<string, string | number>) =>
  app.api.entries.amend({
    commandId: aCommand(),
    entryId,
    changes: Object.entries(changes).map(([field, to]) => ({ field, to })),
    reason: '来电人更正',
  })

const strike = (entryId: EntryId) => app.api.entries.strike({ commandId: aCommand(), entryId, reason: '重复登记' })

const HE = {
  unit: '东浦区清河社区',
  name: '贺云川',
  post: '值班主任',
  phone: '0690-555 0110',
  times: 1,
  last_at: NIGHT,
}

describe('callers', () => {
  it('are remembered by unit, name and number, with how often and when last', async () => {
    await record()
    await record({ receivedAt: NIGHT - 60_000, contactPhone: '０６９０—５５５０１１０' })
    await record({ contactName: '', contactPhone: '', contactUnit: '不留名' })
    expect(callers()).toEqual([{ ...HE, phone: '０６９０—５５５０１１０', times: 2 }])
  })

  it('keep the post they are last known to have', async () => {
    await record()
    await record({ contactPost: '' })
    expect(callers()).toEqual([{ ...HE, times: 2 }])
    await record({ contactPost: '副主任' })
    expect(callers()).toEqual([{ ...HE, times: 3, post: '副主任' }])
  })

  it('follow an amendment: the wrong name is forgotten, the right one known', async () => {
    const id = await record({ contactName: '何云川' })
    await record()
    valueIn(await amend(id, { contactName: '贺云川', receivedAt: NIGHT + 60_000 }))
    expect(callers()).toEqual([{ ...HE, times: 2, last_at: NIGHT + 60_000 }])
  })

  it('follow an amendment that writes down a caller where there was none', async () => {
    const id = await record({ contactUnit: '', contactName: '', contactPost: '', contactPhone: '' })
    expect(callers()).toEqual([])
    valueIn(await amend(id, { contactName: '贺云川', contactPhone: '0690-555 0110' }))
    expect(callers()).toEqual([{ ...HE, unit: '', post: '' }])
  })

  it('forget an entry that is struck', async () => {
    const id = await record({ contactPost: '副主任', receivedAt: NIGHT + 1 })
    await record()
    valueIn(await strike(id))
    expect(callers()).toEqual([HE])
  })
})

/** The newest entry that is not struck of the same caller, with something in `column`. */
const newest = (column: string) =>
  `coalesce((SELECT ${column} FROM entry AS other WHERE other.contact_unit = entry.contact_unit
    AND other.contact_name = entry.contact_name AND other.phone_digits = entry.phone_digits
    AND other.status <> 'struck' AND other.${column} <> '' ORDER BY seq DESC LIMIT 1), '')`

/** What the entries themselves say of callers: the rule, written as one query. */
const told = () =>
  app.ports.connection.raw
    .prepare(
      `SELECT contact_unit AS unit, contact_name AS name, ${newest('contact_post')} AS post,
        ${newest('contact_phone')} AS phone, count(*) AS times, max(received_at) AS last_at
      FROM entry WHERE status <> 'struck' AND (contact_name <> '' OR phone_digits <> '')
      GROUP BY contact_unit, contact_name, phone_digits ORDER BY contact_unit, contact_name, phone_digits`,
    )
    .all()

describe('any run of commands', () => {
  it('leaves callers that say what the entries say, and a replay says the same', async () => {
    const name = fc.constantFrom('', '贺云川', '顾南亭')
    const phone = fc.constantFrom('', '0690-555 0110', '555 0110', '130 0000 0286')
    const deed = fc.record({
      kind: fc.constantFrom('record', 'record', 'amend', 'strike'),
      contactName: name,
      contactPhone: phone,
      contactPost: fc.constantFrom('', '主任', '科长'),
      contactUnit: fc.constantFrom('', '清河社区'),
      minutes: fc.integer({ min: -60, max: 60 }),
      which: fc.nat(20),
    })
    await fc.assert(
      fc.asyncProperty(fc.array(deed, { minLength: 1, maxLength: 12 }), async (deeds) => {
        const ids: EntryId[] = []
        for (const { kind, which, minutes, ...contact } of deeds) {
          const receivedAt = NIGHT + minutes * 60_000
          const id = ids[which % Math.max(1, ids.length)]
          if (kind === 'record' || !id) ids.push(await record({ ...contact, receivedAt }))
          // A refusal (nothing changed, struck already) is as good an answer as any.
          else await (kind === 'amend' ? amend(id, { ...contact, receivedAt }) : strike(id))
        }
        expect(callers()).toEqual(told())
        expect(valueIn(await app.api.journal.verify())).toMatchObject({ firstBad: null, differing: [] })
      }),
      { numRuns: 25 },
    )
  })
})
