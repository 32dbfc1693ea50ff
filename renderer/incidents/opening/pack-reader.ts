import type { IncidentDetail } from '../../../shared/incidents/incident-detail'
import type { PolicyPack } from '../../../shared/incidents/policy'
import { lookupIn, type PolicyLookup } from '../../../shared/incidents/policy-lookup'
import type { Api } from '../../../shared/ipc/contract'
import { type Result, success } from '../../../shared/result'

/** The packs of an incident, or those in use, with what an officer chooses from. */
export interface Packs {
  packs: readonly PolicyPack[]
  lookup: PolicyLookup
  /** What this room is in the packs. */
  ownRoles: readonly string[]
}

export interface PackReader {
  /** The packs in use now. */
  inUse(): Promise<Result<Packs>>
  /** The versions that an incident is kept under. */
  ofIncident(incident: Pick<IncidentDetail, 'packs'>): Promise<Result<Packs>>
}

type Wanted = readonly { id: string; version: number }[]

/** Reads packs of policies; a version never changes, so each is read once. */
export function createPackReader({ policies }: Pick<Api, 'policies'>): PackReader {
  const known = new Map<string, PolicyPack>()
  const readOne = async ({ id, version }: Wanted[number]): Promise<Result<PolicyPack>> => {
    const key = `${id}@${version}`
    const before = known.get(key)
    if (before) return success(before)
    const read = await policies.pack({ id, version })
    if (read.ok) known.set(key, read.value)
    return read
  }
  const readAll = async (wanted: Wanted, ownRoles: readonly string[]): Promise<Result<Packs>> => {
    const packs: PolicyPack[] = []
    for (const read of await Promise.all(wanted.map(readOne))) {
      if (!read.ok) return read
      packs.push(read.value)
    }
    return success({ packs, lookup: lookupIn(packs), ownRoles })
  }
  return {
    inUse: async () => {
      const settings = await policies.settings()
      if (!settings.ok) return settings
      const { inUse, packs, ownRoles } = settings.value
      const wanted = inUse.flatMap((id) => packs.find((pack) => pack.id === id) ?? [])
      return readAll(wanted, ownRoles)
    },
    ofIncident: async (incident) => {
      const settings = await policies.settings()
      return settings.ok ? readAll(incident.packs, settings.value.ownRoles) : settings
    },
  }
}

/** Everything of one kind that the packs offer, each once. */
export function kindsIn<T extends { id: string; title: string }>(
  { packs }: Packs,
  of: (pack: PolicyPack) => readonly T[],
): readonly T[] {
  return [
    ...new Map(
      packs
        .flatMap(of)
        .toReversed()
        .map((kind) => [kind.id, kind]),
    ).values(),
  ].toReversed()
}
