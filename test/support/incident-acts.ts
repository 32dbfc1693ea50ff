import { expect } from 'vitest'
import type { IncidentDetail } from '../../shared/incidents/incident-detail'
import { type Desk, pick, restart, signIn } from './a-restarted-desk'
import { valueIn } from './an-office'
import { MINUTE } from './an-opened-incident'
import { type Act, incidentDeeds } from './incident-deeds'
import { fc } from './property'

/** How often each deed is tried: incidents that are over at once would prove little. */
const weights: Readonly<Record<string, number>> = {
  open: 5,
  act: 8,
  figure: 6,
  report: 8,
  follow: 10,
  instruct: 6,
  reassess: 4,
  merge: 3,
  'stand-down': 1,
  close: 1,
  restart: 4,
  jump: 6,
}

/** What befalls the program beside what officers do. */
const events: Readonly<Record<string, (desk: Desk, act: Act) => Promise<void>>> = {
  /** Nobody ends it orderly; whoever was signed in signs in again. */
  async restart(desk) {
    desk.app.alarms.stop()
    restart(desk)
    desk.app.alarms.start()
    const [administrator] = desk.people
    if (administrator) await signIn(desk, administrator)
  },
  /** The wall clock is set, either way, and the timer finds out. */
  jump({ clock }, { minutes }) {
    clock.set(clock.now() + minutes * MINUTE)
    clock.advance(5_000)
    return Promise.resolve()
  },
}

export const anAct: fc.Arbitrary<Act> = fc.record({
  deed: fc.oneof(
    ...[...Object.keys(incidentDeeds), ...Object.keys(events)].map((name) => ({
      weight: weights[name] ?? 2,
      arbitrary: fc.constant(name),
    })),
  ),
  which: fc.nat(20),
  other: fc.nat(20),
  figure: fc.nat(40),
  minutes: fc.integer({ min: -120, max: 600 }),
})

/** Refusals that a person may meet; anything else is a fault of the program. */
const refusals = ['invalid-input', 'not-found', 'conflict']

/** Does it as the window would, with what it sees. */
export async function perform(desk: Desk, act: Act): Promise<void> {
  const event = events[act.deed]
  if (event) return event(desk, act)
  const { app } = desk
  const rows = valueIn(await app.api.incidents.list({ status: null }))
  const find = async (index: number) => {
    const row = pick(rows, index)
    return row ? valueIn(await app.api.incidents.find({ incidentId: row.id })) : undefined
  }
  const [incident, rival] = [await find(act.which), await find(act.other)]
  const wanted = incident && rival ? act.deed : 'open'
  const unknown = {} as IncidentDetail
  const done = await incidentDeeds[wanted]?.({ ...act, app, incident: incident ?? unknown, rival: rival ?? unknown })
  if (done && !done.ok) expect(refusals).toContain(done.failure.kind)
}
