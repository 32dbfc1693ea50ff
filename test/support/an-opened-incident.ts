import type { IncidentDetail } from '../../shared/incidents/incident-detail'
import type { IncidentFacts } from '../../shared/incidents/incident-facts'
import { aCommand, aRecord } from './an-entry'
import { setUpOffice, valueIn } from './an-office'
import { quickPasswords } from './quick-passwords'
import { type StartedApp, type StartOptions, startApp } from './start-app'
import { NIGHT } from './test-clock'

export const MINUTE = 60_000

/** A fire among tanks, grave by the officer's judgement: occurred 03:05, learned 03:16, received 03:20. */
export function fireFacts(changes: Partial<IncidentFacts> = {}): IncidentFacts {
  return {
    class: 'accident',
    subclass: 'hazardous-chemicals',
    grade: null,
    sensitive: [],
    grave: true,
    special: [],
    occurredAt: NIGHT - 15 * MINUTE,
    learnedAt: NIGHT - 4 * MINUTE,
    receivedAt: NIGHT,
    ...changes,
  }
}

/** An office whose administrator is signed in at NIGHT, and whose room calls its director and the superior's room. */
export async function aDutyRoom(options: StartOptions = {}): Promise<StartedApp> {
  const app = startApp({ ...options, ports: { passwords: quickPasswords, ...options.ports } })
  await setUpOffice(app)
  await fillRoles(app)
  return app
}

/** The director with a second number and a backup, and the superior's room. */
export async function fillRoles({ api: { policies } }: StartedApp): Promise<void> {
  const director = [
    { name: '何知远', post: '办公室主任', numbers: ['130 0000 0117', '0690-555 0117'], backup: false },
    { name: '沈书言', post: '副主任', numbers: ['130 0000 0118'], backup: true },
  ]
  valueIn(await policies.fillRole({ commandId: aCommand(), role: 'office-director', people: director }))
  const superior = [{ name: '闻人杰', post: '值班员', numbers: ['0699-555 0001'], backup: false }]
  valueIn(await policies.fillRole({ commandId: aCommand(), role: 'superior-duty-room', people: superior }))
}

/** The call about the fire, recorded, and the incident opened from it. */
export async function openFire(
  app: StartedApp,
  changes: Partial<IncidentFacts> = {},
): Promise<IncidentDetail & { entryId: string }> {
  const text = '甲源化工厂罐区起火，有人受伤'
  const entry = valueIn(await app.api.entries.record(aRecord({ urgency: 'grave', matter: '化工厂火灾', text })))
  const incident = valueIn(
    await app.api.incidents.open({
      commandId: aCommand(),
      name: '东浦区甲源化工厂罐区火灾',
      place: '东浦区化工园区',
      facts: fireFacts(changes),
      entries: [entry.id],
    }),
  )
  return { ...incident, entryId: entry.id }
}
