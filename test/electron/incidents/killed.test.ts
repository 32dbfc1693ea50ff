import { cpSync } from 'node:fs'
import { afterAll, describe, expect, it } from 'vitest'
import { aCommand } from '../../support/an-entry'
import { PASSWORD, valueIn } from '../../support/an-office'
import { aDutyRoom, MINUTE, openFire } from '../../support/an-opened-incident'
import { newFolder, removeFolders } from '../../support/folders'
import { quickPasswords } from '../../support/quick-passwords'
import { type StartedApp, startApp } from '../../support/start-app'
import { NIGHT } from '../../support/test-clock'

afterAll(removeFolders)

/** The program started on the files as a kill at this moment would leave them: nothing was closed, nothing written back. */
async function afterKill(app: StartedApp): Promise<StartedApp> {
  const folder = newFolder()
  cpSync(app.folder, folder, { recursive: true })
  const again = startApp({ folder, clock: app.clock, ports: { passwords: quickPasswords } })
  const [person] = valueIn(await again.api.accounts.names())
  if (!person) throw new Error('there is no account')
  valueIn(await again.api.accounts.signIn({ accountId: person.id, password: PASSWORD }))
  return again
}

describe('a kill between two steps', () => {
  it('loses neither what was done nor what is still to do, and the same step is not done twice', async () => {
    const app = await aDutyRoom()
    const fire = await openFire(app)
    app.clock.advance(2 * MINUTE)
    const [now, then] = fire.callOrder
    const first = fire.steps.find(({ key }) => key === now)
    const how = { candidate: first?.next ?? null, who: '何知远', said: '已知', readBack: true }
    const action = { kind: 'reach' as const, at: app.clock.now(), ...how }
    const command = { commandId: aCommand(), incidentId: fire.id, step: now ?? '', action }
    valueIn(await app.api.incidents.act(command))
    const again = await afterKill(app)
    const found = valueIn(await again.api.incidents.find({ incidentId: fire.id }))
    expect(found.callOrder[0]).toBe(then)
    expect(found.steps.find(({ key }) => key === now)?.state).toMatchObject({
      status: 'reached',
      end: { who: '何知远' },
    })
    expect(found.clocks.map(({ clock, dueAt }) => [clock.key, dueAt])).toEqual(
      fire.clocks.map(({ clock, dueAt }) => [clock.key, dueAt]),
    )
    // Sent once more after the restart, as the window does when it never heard an answer.
    expect(valueIn(await again.api.incidents.act(command)).callOrder[0]).toBe(then)
    const lines = valueIn(await again.api.incidents.timeline({ incidentId: fire.id }))
    expect(lines.filter(({ words }) => words.includes('何知远接通'))).toHaveLength(1)
    app.stop()
    again.stop()
  })

  it('keeps the half-written report, and rings for what ran out meanwhile', async () => {
    const app = await aDutyRoom()
    const fire = await openFire(app)
    const draft = { stage: 'first' as const, values: { extent: '下风向 1.2 公里' }, title: '', body: '' }
    valueIn(await app.api.incidents.keepReport({ incidentId: fire.id, draft }))
    app.clock.set(NIGHT + 45 * MINUTE)
    const again = await afterKill(app)
    const writing = valueIn(await again.api.incidents.report({ incidentId: fire.id, stage: null }))
    expect(writing).toMatchObject({ draft, savedAt: NIGHT })
    const rings = valueIn(await again.api.incidents.alarms()).map(({ key }) => key)
    expect(rings).toContain('clock:national/first-phone#1')
    app.stop()
    again.stop()
  })
})
