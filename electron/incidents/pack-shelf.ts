import type { Directory, Person } from '../../shared/incidents/checklist'
import type { PackOrigin } from '../../shared/incidents/policies-contract'
import type { PolicyPack } from '../../shared/incidents/policy'
import { lookupIn } from '../../shared/incidents/policy-lookup'
import type { Db } from '../db/connection'
import { getOffice } from '../office/office-repository'
import { findPack, findPolicyChoice, listPackVersions, listPolicyRoles, type PolicyChoice } from './policies-repository'

/** A version of a pack, as incidents name the ones they are kept under. */
export interface PackVersion {
  id: string
  version: number
}

export interface NewestPack {
  pack: PolicyPack
  origin: PackOrigin
}

/** The packs at hand: those that ship and those that the office made of them, each in all versions that were ever used. */
export interface PackShelf {
  /** The newest version of every pack; what the office edited or imported goes before what ships. */
  newest(db: Db): ReadonlyMap<string, NewestPack>
  /** The newest packs in use, the first of which has the say. */
  inUse(db: Db): PolicyPack[]
  /** A pack in one version; undefined when there is none. */
  find(db: Db, version: PackVersion): PolicyPack | undefined
}

/** What holds until the administrator chooses: the room's own rules first. */
const FIRST_CHOICE: PolicyChoice = {
  packs: ['duty-room', 'national', 'production-safety', 'public-health', 'checklists'],
  ownRoles: ['duty-room', 'region-or-department'],
  dailyReports: [],
}

export function choiceInUse(db: Db): PolicyChoice {
  return findPolicyChoice(db) ?? FIRST_CHOICE
}

export function createPackShelf(shipped: () => readonly PolicyPack[]): PackShelf {
  // A version of a pack never changes, so one that was read is read for good.
  const read = new Map<string, PolicyPack>()
  const find = (db: Db, { id, version }: PackVersion): PolicyPack | undefined => {
    const key = `${id}@${version}`
    const known = read.get(key) ?? findPack(db, id, version)
    const pack = known ?? shipped().find((each) => each.id === id && each.version === version)
    if (pack && known) read.set(key, pack)
    return pack
  }
  const newest = (db: Db) => {
    const packs = new Map<string, NewestPack>(
      shipped().map((pack) => [pack.id, { pack: find(db, pack) ?? pack, origin: 'shipped' }]),
    )
    for (const { id, version, origin } of listPackVersions(db)) {
      const pack = origin === 'shipped' && packs.has(id) ? undefined : find(db, { id, version })
      if (pack) packs.set(id, { pack, origin })
    }
    return packs
  }
  const inUse = (db: Db) => {
    const packs = newest(db)
    return choiceInUse(db).packs.flatMap((id) => packs.get(id)?.pack ?? [])
  }
  return { newest, inUse, find }
}

/** Who stands for the roles of these packs. A role that nobody filled is the office's 报告对象 with that post, if there is one. */
export function directoryOf(db: Db, packs: readonly PolicyPack[]): { directory: Directory; assumed: Set<string> } {
  const directory = new Map<string, readonly Person[]>(listPolicyRoles(db))
  const assumed = new Set<string>()
  const { reportTo } = getOffice(db)
  for (const { id, title } of lookupIn(packs).roles.values()) {
    if (directory.has(id)) continue
    const people = reportTo
      .filter(({ post }) => post === title)
      .map(({ name, post, phone }) => ({ name, post, numbers: phone === '' ? [] : [phone], backup: false }))
    if (people.length === 0) continue
    directory.set(id, people)
    assumed.add(id)
  }
  return { directory, assumed }
}
