import { afterAll, beforeEach, describe, expect, it } from 'vitest'
import { verifyJob } from '../../../electron/journal/journal-jobs'
import { findHead } from '../../../electron/journal/journal-repository'
import { aCommand, aRecord } from '../../support/an-entry'
import { PASSWORD, setUpOffice, valueIn } from '../../support/an-office'
import { removeFolders } from '../../support/folders'
import { type StartedApp, startApp } from '../../support/start-app'

afterAll(removeFolders)

let app: StartedApp

beforeEach(async () => {
  app = startApp()
  await setUpOffice(app)
})

const rows = () => findHead(app.ports.connection)?.seq

describe('a command id', () => {
  it.each(['\ud842', 'a\u0000b', '', 'a b', '停电', 'x'.repeat(65)])(
    'is refused as %j, before it is chained',
    async (id) => {
      const refused = await app.api.entries.record(aRecord({}, id))
      expect([refused.ok, verifyJob(app.paths, () => true).firstBad]).toEqual([false, null])
    },
  )

  it('does not stand for another wording', async () => {
    const first = valueIn(await app.api.entries.record(aRecord({ matter: '停电' }, 'same')))
    const second = valueIn(await app.api.entries.record(aRecord({ matter: '火灾' }, 'same')))
    expect([second.id === first.id, second.content.matter]).toEqual([false, '火灾'])
  })

  it('does not stand for another deed', async () => {
    const { id: entryId } = valueIn(await app.api.entries.record(aRecord({}, 'same')))
    const commandId = aCommand()
    valueIn(await app.api.entries.close({ commandId, entryId, outcome: '已复电', reason: '核对' }))
    valueIn(await app.api.entries.reopen({ commandId, entryId, reason: '核对' }))
    const struck = valueIn(await app.api.entries.strike({ commandId, entryId, reason: '核对' }))
    expect(struck.status).toBe('struck')
  })

  it('does not stand for another officer', async () => {
    const { id } = valueIn(
      await app.api.accounts.create({ name: '周牧野', post: '', role: 'officer', password: PASSWORD }),
    )
    const command = aRecord()
    const first = valueIn(await app.api.entries.record(command))
    valueIn(await app.api.accounts.signIn({ accountId: id, password: PASSWORD }))
    const second = valueIn(await app.api.entries.record(command))
    expect([second.recorderName, first.id === second.id]).toEqual(['周牧野', false])
  })

  it('stands for the same however the answer got lost', async () => {
    const command = aRecord()
    const first = valueIn(await app.api.entries.record(command))
    const before = rows()
    expect(valueIn(await app.api.entries.record(structuredClone(command))).id).toBe(first.id)
    expect(rows()).toBe(before)
  })
})
