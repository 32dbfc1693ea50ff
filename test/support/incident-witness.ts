import { expect } from 'vitest'
import { verifyJob } from '../../electron/journal/journal-jobs'
import type { ClockView, IncidentDetail } from '../../shared/incidents/incident-detail'
import type { Desk } from './a-restarted-desk'
import { valueIn } from './an-office'

const MINUTE = 60_000

/** Keys of the clocks that were ever seen, by incident. */
export type SeenClocks = Map<string, Set<string>>

/** Everything that is known of all incidents. */
export async function lookAtAll({ app }: Desk): Promise<IncidentDetail[]> {
  const details: IncidentDetail[] = []
  for (const { id } of valueIn(await app.api.incidents.list({ status: null }))) {
    details.push(valueIn(await app.api.incidents.find({ incidentId: id })))
  }
  return details
}

/** Whatever is decided about an incident, a clock that once ran stays there; so does the incident. */
export function expectNoClockLost(details: readonly IncidentDetail[], seen: SeenClocks): void {
  const known = new Map(details.map(({ id, clocks }) => [id as string, new Set(clocks.map(({ clock }) => clock.key))]))
  for (const [id, keys] of seen) expect([...keys].filter((key) => !known.get(id)?.has(key))).toEqual([])
  for (const [id, keys] of known) seen.set(id, keys)
}

/** Every clock counts from a time of its incident, and is due as long after it as its rule says. */
export function expectDueTimes(details: readonly IncidentDetail[]): void {
  for (const { facts, openedAt, clocks } of details) {
    const { occurredAt, learnedAt, receivedAt } = facts
    for (const { clock } of clocks) {
      const starts = clock.pack === 'own' ? [clock.addedAt] : [occurredAt, learnedAt, receivedAt, openedAt]
      expect(starts).toContain(clock.startedAt)
      const { limit } = clock.rule
      const after = { 'at-once': 0, 'as-instructed': null, minutes: 'minutes' in limit ? limit.minutes : 0 }[limit.kind]
      expect(clock.dueAt).toBe(after === null ? null : clock.startedAt + after * MINUTE)
    }
  }
}

/** What rings is what the clocks say, whether it was read at the start or kept up to date since. */
export async function expectAlarmsRight({ app, clock }: Desk, details: readonly IncidentDetail[]): Promise<void> {
  const rings = valueIn(await app.api.incidents.alarms())
  const found = rings.filter(({ key }) => key.startsWith('clock:'))
  const wanted = details.flatMap(({ id, status, clocks }) =>
    clocks.flatMap((each) => {
      const stage = status === 'open' && each.ours ? stageOf(each, clock.now()) : null
      return stage === null ? [] : [`${id} clock:${each.clock.key}#${each.round} ${stage}`]
    }),
  )
  expect(found.map(({ incidentId, key, stage }) => `${incidentId} ${key} ${stage}`).sort()).toEqual(wanted.sort())
}

function stageOf({ startedAt, dueAt, metAt, notNeededSince, acknowledged }: ClockView, now: number) {
  if (dueAt === null || metAt !== null || notNeededSince !== null) return null
  const stages = ['half', 'due', 'overdue'] as const
  const passed = [now - startedAt >= (dueAt - startedAt) / 2, now >= dueAt, now >= dueAt + MINUTE]
  const reached = dueAt <= startedAt ? 1 : passed.lastIndexOf(true)
  const heard = Math.max(-1, ...acknowledged.map((stage) => stages.indexOf(stage)))
  return reached > heard ? (stages[reached] ?? null) : null
}

/** The journal holds, and replaying it gives exactly the tables that stand. */
export function expectReplayEqualsLive({ app }: Desk): void {
  const checked = verifyJob(app.paths, () => true)
  expect([app.reported, checked.firstBad, checked.differing]).toEqual([[], null, []])
}
