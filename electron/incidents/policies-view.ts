import type { FilledRole, PackRow, PolicySettings } from '../../shared/incidents/policies-contract'
import type { PolicyPack } from '../../shared/incidents/policy'
import { lookupIn } from '../../shared/incidents/policy-lookup'
import { sections } from '../../shared/incidents/policy-sections'
import type { Db } from '../db/connection'
import { choiceInUse, directoryOf, type NewestPack, type PackShelf } from './pack-shelf'

/** The packs at hand, which are in use, and who stands for the roles of those. */
export function viewSettings(db: Db, shelf: PackShelf): PolicySettings {
  const newest = shelf.newest(db)
  const { packs: inUse, ownRoles, dailyReports } = choiceInUse(db)
  const chosen = shelf.inUse(db)
  return {
    packs: [...newest.values()].map((each) => toPackRow(each, inUse)),
    inUse: inUse.filter((id) => newest.has(id)),
    ownRoles: [...ownRoles],
    roles: viewRoles(db, chosen, ownRoles),
    dailyReports: chosen.flatMap((pack) =>
      pack.dailyReports.map(({ id, title, occasion, at, to }) => {
        const daily = `${pack.id}/${id}`
        return { daily, title, occasion, at, to, chosen: dailyReports.includes(daily) }
      }),
    ),
  }
}

function viewRoles(db: Db, chosen: readonly PolicyPack[], ownRoles: readonly string[]): FilledRole[] {
  const { directory, assumed } = directoryOf(db, chosen)
  const clocks = chosen.flatMap((pack) => pack.clocks)
  const notified = chosen.flatMap((pack) => pack.specialNotifications)
  const reporting = new Set([...clocks, ...notified].map(({ from }) => from))
  const clocksTo = tally(clocks.flatMap(({ from, to }) => (ownRoles.includes(from) ? [to] : [])))
  const linesTo = tally([
    ...notified.flatMap(({ from, to }) => (ownRoles.includes(from) ? [to] : [])),
    ...chosen.flatMap((pack) => pack.dailyReports.map(({ to }) => to)),
    ...chosen.flatMap((pack) => pack.checklists.flatMap(({ lines }) => lines.flatMap(({ role }) => role ?? []))),
  ])
  return [...lookupIn(chosen).roles.values()].map((role) => ({
    ...role,
    people: (directory.get(role.id) ?? []).map((person) => ({ ...person, numbers: [...person.numbers] })),
    assumed: assumed.has(role.id),
    isOwn: ownRoles.includes(role.id),
    reports: reporting.has(role.id),
    clocks: clocksTo.get(role.id) ?? 0,
    lines: linesTo.get(role.id) ?? 0,
  }))
}

function tally(ids: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>()
  for (const id of ids) counts.set(id, (counts.get(id) ?? 0) + 1)
  return counts
}

function toPackRow({ pack, origin }: NewestPack, inUse: readonly string[]): PackRow {
  const { id, version, title, clocks, uses } = pack
  const rows: readonly object[] = sections.flatMap((section): readonly object[] => pack[section])
  const unverified = rows.filter((row) => 'verified' in row && row.verified === false).length
  return { id, version, title, origin, inUse: inUse.includes(id), clocks: clocks.length, unverified, uses }
}
