import { afterAll, beforeEach, describe, expect, it } from 'vitest'
import { type DraftId, emptyForm } from '../../../shared/entries/draft'
import { aRecord } from '../../support/an-entry'
import { setUpOffice, valueIn } from '../../support/an-office'
import { removeFolders } from '../../support/folders'
import { type StartedApp, startApp } from '../../support/start-app'
import { NIGHT } from '../../support/test-clock'

afterAll(removeFolders)

let app: StartedApp

beforeEach(async () => {
  app = startApp()
  await setUpOffice(app)
})

describe('drafts', () => {
  const draft = (id: string, text: string) => ({
    id: id as DraftId,
    openedAt: NIGHT,
    form: { ...emptyForm('call'), text },
    focus: { field: 'text', caret: 3 },
  })

  it('come back as they were, with the field and the caret, after the program died', async () => {
    valueIn(await app.api.drafts.save(draft('d1', '听到巨响\u0000半句')))
    const id = valueIn(await app.api.accounts.current())?.account.id
    app.stop()
    const again = startApp({ folder: app.folder })
    valueIn(await again.api.accounts.signIn({ accountId: id ?? ('' as never), password: 'duty-desk-1' }))
    expect(valueIn(await again.api.drafts.list())).toMatchObject([
      { id: 'd1', form: { text: '听到巨响\u0000半句' }, focus: { field: 'text', caret: 3 } },
    ])
    again.stop()
  })

  it('are nobody else’s', async () => {
    const { id } = valueIn(
      await app.api.accounts.create({ name: '周牧野', post: '', role: 'officer', password: 'duty-desk-2' }),
    )
    valueIn(await app.api.drafts.save(draft('d1', '甲')))
    valueIn(await app.api.accounts.signOut())
    valueIn(await app.api.accounts.signIn({ accountId: id, password: 'duty-desk-2' }))
    expect(valueIn(await app.api.drafts.list())).toEqual([])
    expect(await app.api.drafts.save(draft('d1', '改'))).toMatchObject({ failure: { kind: 'conflict' } })
  })

  it('ends with its entry also when the saving had to be repeated', async () => {
    valueIn(await app.api.drafts.save(draft('d1', '停电')))
    const command = { ...aRecord(), draftId: 'd1' as DraftId }
    const { id } = valueIn(await app.api.entries.record(command))
    // The answer got lost, and the form was stored once more before the officer pressed save again.
    valueIn(await app.api.drafts.save(draft('d1', '停电')))
    expect(valueIn(await app.api.entries.record(command)).id).toBe(id)
    expect(valueIn(await app.api.drafts.list())).toEqual([])
  })

  it('comes back from an earlier version of the form with what it had', async () => {
    valueIn(await app.api.drafts.save(draft('d1', '听到巨响')))
    app.ports.connection.raw.exec("UPDATE draft SET form = json_remove(form, '$.cause', '$.linkedTo')")
    expect(valueIn(await app.api.drafts.list())).toMatchObject([
      { form: { text: '听到巨响', cause: '', linkedTo: [] } },
    ])
  })
})
