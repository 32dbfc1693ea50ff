import { isDeepStrictEqual } from 'node:util'
import type { IdSource } from '../../shared/clock'
import type { PolicySettings } from '../../shared/incidents/policies-contract'
import type { PolicyPack } from '../../shared/incidents/policy'
import { lookupIn } from '../../shared/incidents/policy-lookup'
import { readPolicy, readPolicyText } from '../../shared/incidents/read-policy'
import type { Handlers, Publish } from '../../shared/ipc/contract'
import { failure, type Refused, type Result, success } from '../../shared/result'
import type { SessionKeeper } from '../accounts/session'
import { safeFileName } from '../attachments/file-name'
import type { Connection, Db, Tx } from '../db/connection'
import { saveWhole } from '../documents/save-whole'
import type { Decision, Journal } from '../journal/journal'
import type { Alarms } from './alarms'
import { fault } from './incident-changes'
import { asJson } from './opening'
import type { NewestPack, PackShelf } from './pack-shelf'
import { listPackVersions } from './policies-repository'
import { viewSettings } from './policies-view'

interface Dependencies {
  db: Connection
  journal: Journal
  session: SessionKeeper
  ids: IdSource
  publish: Publish
  shelf: PackShelf
  alarms: Pick<Alarms, 'refresh'>
  /** Asks where to save a file of this name; null when the officer changed his mind. */
  chooseSaveFile: (name: string) => Promise<string | null>
}

/** Policy packs as the administrator keeps them: every change is a new version, and incidents keep theirs. */
export function policiesHandlers(dependencies: Dependencies): Handlers['policies'] {
  const { db, journal, shelf } = dependencies
  return {
    settings: () => success(viewSettings(db, shelf)),

    choose: (command) =>
      change(dependencies, 'choose', command, (tx) => {
        const { packs, ownRoles, dailyReports } = command
        const refused = choiceFault(shelf.newest(tx), packs, ownRoles)
        if (refused) return refused
        const payload = { packs: [...new Set(packs)], ownRoles: [...new Set(ownRoles)], dailyReports }
        return success([{ type: 'policy.chosen.1', subject: journal.station, payload }])
      }),

    fillRole: (command) =>
      change(dependencies, 'fill-role', command, (tx) => {
        const { role, people } = command
        if (!lookupIn(allPacks(tx, shelf)).roles.has(role)) return failure('not-found', '政策包里没有这个角色')
        return success([{ type: 'policy.role-filled.1', subject: role, payload: { people } }])
      }),

    pack({ id, version }) {
      const newest = shelf.newest(db).get(id)?.pack
      const pack = version === null ? newest : shelf.find(db, { id, version })
      return pack ? success(pack) : failure('not-found', '找不到这个政策包')
    },

    edit: (command) =>
      change(dependencies, 'edit', command, (tx) =>
        adopted(tx, shelf, 'edited', command.reason, (others) => readPolicy(command.pack, others)),
      ),

    importText: (command) =>
      change(dependencies, 'import', command, (tx) =>
        adopted(tx, shelf, 'imported', command.reason, (others) => readPolicyText(command.text, others)),
      ),

    exportText: ({ id }) => exported(dependencies, id),

    async saveFile({ id }) {
      const file = exported(dependencies, id)
      if (!file.ok) return file
      const path = await dependencies.chooseSaveFile(safeFileName(file.value.name))
      return path === null ? success(null) : saveWhole(path, Buffer.from(file.value.text), dependencies.ids)
    },
  }
}

function exported({ db, shelf }: Dependencies, id: string): Result<{ name: string; text: string }> {
  const pack = shelf.newest(db).get(id)?.pack
  if (!pack) return failure('not-found', '找不到这个政策包')
  const name = `${pack.title}-第${pack.version}版.json`
  return success({ name, text: `${JSON.stringify(pack, null, 2)}\n` })
}

function change(
  { db, journal, session, publish, shelf, alarms }: Dependencies,
  verb: string,
  command: { commandId: string },
  decide: (tx: Tx) => Decision,
): Result<PolicySettings> {
  const meta = { commandId: command.commandId, actor: session.actor(), asked: [verb, command] }
  const done = journal.execute(meta, decide)
  if (!done.ok) return done
  const settings = viewSettings(db, shelf)
  publish('policies', 'onChanged', { packs: settings.inUse })
  alarms.refresh()
  return success(settings)
}

/** The next version of a pack, whatever version its text claims to be; refused whole when a row of it is at fault. */
function adopted(
  tx: Tx,
  shelf: PackShelf,
  origin: 'edited' | 'imported',
  reason: string,
  read: (others: readonly PolicyPack[]) => Result<PolicyPack>,
): Decision {
  const all = allPacks(tx, shelf)
  const checked = read(all)
  if (!checked.ok) return checked
  const pack = checked.value
  const before = all.find(({ id }) => id === pack.id)
  if (before && isDeepStrictEqual({ ...before, version: 0 }, { ...pack, version: 0 })) {
    return failure('conflict', '内容和现在的版本一样，没有要存的改动')
  }
  const broken = brokenUser(all, pack)
  if (broken) return broken
  const stored = listPackVersions(tx).flatMap(({ id, version }) => (id === pack.id ? [version] : []))
  const version = Math.max(0, before?.version ?? 0, ...stored) + 1
  const payload = { version, origin, pack: asJson({ ...pack, version }), reason }
  return success([{ type: 'policy.adopted.1', subject: pack.id, payload }])
}

/** A pack that others build on may not lose what they refer to. */
function brokenUser(all: readonly PolicyPack[], changed: PolicyPack): Refused | null {
  const after = [changed, ...all.filter(({ id }) => id !== changed.id)]
  for (const user of all.filter(({ id, uses }) => id !== changed.id && uses.includes(changed.id))) {
    const read = readPolicy(user, after)
    if (!read.ok) return failure('conflict', `“${user.title}”用到这个政策包，改后它不成立：${read.failure.message}`)
  }
  return null
}

function choiceFault(
  newest: ReadonlyMap<string, NewestPack>,
  packs: readonly string[],
  ownRoles: readonly string[],
): Refused | null {
  const chosen = packs.map((id) => newest.get(id)?.pack)
  const missing = packs.find((id) => !newest.has(id))
  if (missing !== undefined) return fault('packs', `没有“${missing}”这个政策包`)
  const known = chosen.flatMap((pack) => pack ?? [])
  for (const { title, uses } of known) {
    const lacking = uses.find((id) => !packs.includes(id))
    if (lacking !== undefined) {
      return fault('packs', `“${title}”要和“${newest.get(lacking)?.pack.title ?? lacking}”一起用`)
    }
  }
  const { roles } = lookupIn(known)
  const unknown = ownRoles.find((id) => !roles.has(id))
  return unknown === undefined ? null : fault('ownRoles', `选用的政策包里没有“${unknown}”这个角色`)
}

function allPacks(db: Db, shelf: PackShelf): PolicyPack[] {
  return [...shelf.newest(db).values()].map(({ pack }) => pack)
}
