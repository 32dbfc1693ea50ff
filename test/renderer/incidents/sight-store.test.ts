import { describe, expect, it } from 'vitest'
import { createSightStore } from '../../../renderer/incidents/sight-store'
import type { IncidentId } from '../../../shared/incidents/incident'
import type { IncidentDetail } from '../../../shared/incidents/incident-detail'
import { success } from '../../../shared/result'
import { fakeApi } from '../../support/fake-api'
import { everythingSettled } from '../../support/held-answers'

const fire = 'fire' as IncidentId
const flood = 'flood' as IncidentId
const detailOf = (id: IncidentId) => ({ id }) as IncidentDetail

describe('the incident in sight', () => {
  it('stays the one the officer turned to while a command about another was under way', async () => {
    const { api } = fakeApi({ incidents: { find: ({ incidentId }) => success(detailOf(incidentId)) } })
    const sight = createSightStore(api)
    sight.show(fire)
    await everythingSettled()
    let answer = (_: IncidentDetail): void => undefined
    const asked = sight.ask(() => new Promise((resolve) => (answer = (detail) => resolve(success(detail)))))
    sight.show(flood)
    answer(detailOf(fire))
    await asked
    await everythingSettled()
    expect(sight.getState()).toMatchObject({ shown: flood, detail: { id: flood } })
  })

  it('is the one that a command leads to', async () => {
    const { api } = fakeApi({ incidents: { find: ({ incidentId }) => success(detailOf(incidentId)) } })
    const sight = createSightStore(api)
    sight.show(fire)
    await everythingSettled()
    await sight.ask(async () => success(detailOf(flood)))
    expect(sight.getState()).toMatchObject({ shown: flood, detail: { id: flood } })
  })
})
