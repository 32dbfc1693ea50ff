import { afterAll, describe, expect, it, onTestFinished } from 'vitest'
import { createIncidentStores, type IncidentStores } from '../../../../renderer/incidents/incident-stores'
import { shownForm, workOn } from '../../../../renderer/incidents/ledger/kept-works'
import { RECORD } from '../../../../renderer/incidents/ledger/ledger-form'
import type { IncidentDetail } from '../../../../shared/incidents/incident-detail'
import type { Api } from '../../../../shared/ipc/contract'
import { DEFAULT_ZONE } from '../../../../shared/time/office-time'
import { valueIn } from '../../../support/an-office'
import { aDutyRoom, openFire } from '../../../support/an-opened-incident'
import { removeFolders } from '../../../support/folders'
import type { StartedApp } from '../../../support/start-app'
import { createTestIds } from '../../../support/test-clock'

afterAll(removeFolders)

type RecordFigure = Api['incidents']['recordFigure']

/** A fire in sight; what records a figure may come between. */
async function aFireInSight(between: (app: StartedApp) => RecordFigure = (app) => app.api.incidents.recordFigure) {
  const app = await aDutyRoom()
  const fire = await openFire(app)
  const api: Api = { ...app.api, incidents: { ...app.api.incidents, recordFigure: between(app) } }
  const stores = createIncidentStores({ api, clock: app.clock, ids: createTestIds('page-') })
  onTestFinished(stores.follow())
  valueIn(await stores.sight.ask(() => api.incidents.find({ incidentId: fire.id })))
  const rows = async () => valueIn(await app.api.incidents.find({ incidentId: fire.id })).ledger.rows
  return { app, fire, stores, rows }
}

const formOf = ({ ledger }: IncidentStores, { id }: IncidentDetail) => shownForm(workOn(ledger.getState(), id))

describe('the forms of the ledger', () => {
  it('store a row once although its first answer never came', async () => {
    let lost = false
    const { stores, fire, rows, app } = await aFireInSight(({ api }) => async (input) => {
      const answered = await api.incidents.recordFigure(input)
      if (lost) return answered
      lost = true
      throw new Error('the answer was lost')
    })
    stores.ledger.begin('missing')
    stores.ledger.write({ figure: '2', source: '园区管委会', at: '-5' })
    await expect(stores.ledger.submit(DEFAULT_ZONE)).rejects.toThrow('the answer was lost')
    expect(formOf(stores, fire)).toMatchObject({ figure: '2', source: '园区管委会' })
    app.clock.advance(3 * 60_000)
    expect(await stores.ledger.submit(DEFAULT_ZONE)).toBe(true)
    expect(await rows()).toHaveLength(1)
  })

  it('keep what was typed while the answer was under way', async () => {
    const typing: { on: () => void } = { on: () => undefined }
    const { stores, fire, rows } = await aFireInSight(({ api }) => async (input) => {
      typing.on()
      return api.incidents.recordFigure(input)
    })
    stores.ledger.begin('dead')
    stores.ledger.write({ figure: '1', source: '急救中心' })
    typing.on = () => stores.ledger.write({ figure: '12' })
    expect(await stores.ledger.submit(DEFAULT_ZONE)).toBe(true)
    expect(await rows()).toHaveLength(1)
    expect(formOf(stores, fire)).toMatchObject({ figure: '12', source: '急救中心' })
  })

  it('carry source and time over to the next row, but not to one begun anew', async () => {
    const { stores, fire } = await aFireInSight()
    stores.ledger.begin('dead')
    stores.ledger.write({ figure: '1', source: '急救中心' })
    await stores.ledger.submit(DEFAULT_ZONE)
    expect(formOf(stores, fire)).toMatchObject({ figure: '', source: '急救中心', at: '03:20' })
    stores.ledger.putAway()
    expect(formOf(stores, fire)).toBeNull()
    stores.ledger.begin()
    expect(formOf(stores, fire)).toMatchObject({ measure: 'dead', figure: '', source: '', at: '' })
  })

  it('come back when a correction that lay over them is put away', async () => {
    const { stores, fire, rows } = await aFireInSight()
    stores.ledger.begin('dead')
    stores.ledger.write({ figure: '1', source: '急救中心' })
    await stores.ledger.submit(DEFAULT_ZONE)
    stores.ledger.write({ figure: '4' })
    const [row] = await rows()
    if (!row) throw new Error('a row was recorded')
    stores.ledger.correct(row)
    expect(formOf(stores, fire)).toMatchObject({ kind: 'correct', corrects: row.id, figure: '1' })
    stores.ledger.putAway()
    expect(workOn(stores.ledger.getState(), fire.id).shown).toBe(RECORD)
    expect(formOf(stores, fire)).toMatchObject({ kind: 'record', figure: '4' })
  })
})
