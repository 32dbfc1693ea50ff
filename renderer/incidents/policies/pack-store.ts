import { createStore } from 'zustand/vanilla'
import type { PolicyPack } from '../../../shared/incidents/policy'
import { cleanDraft, type PackDraft } from '../../../shared/incidents/policy-draft'
import type { Section } from '../../../shared/incidents/policy-sections'
import type { Api } from '../../../shared/ipc/contract'
import type { Failure, Result } from '../../../shared/result'
import type { CommandAttempts } from '../../app/command-attempts'
import { type ReadableStore, readable } from '../../app/readable-store'
import { firstRow, firstSection, pathOf, placeOf } from './pack-sections'
import type { PoliciesStore } from './policies-store'
import { readTextFile } from './read-text-file'

/** A pack in sight, with those whose roles, classes and elements it uses. `newest`: no later version stands. */
export interface OpenPack {
  pack: PolicyPack
  base: readonly PolicyPack[]
  newest: number
}

export interface PackState {
  /** null: the list of packs is in sight. */
  id: string | null
  /** The one that is or was last in sight. */
  last: string | null
  open: OpenPack | null
  section: Section
  /** Path of the row in sight. */
  row: string | null
  /** Packs changed and not stored yet, by id; kept over a change of pack and place. */
  drafts: Readonly<Record<string, PackDraft>>
  /** Why the pack was not read or not stored; `fields` by path of the row at fault. */
  failure: Failure | null
  /** Why the pack is changed, as being written; kept when it is refused. */
  reason: string
  busy: boolean
  /** What was done, in a sentence. */
  done: string | null
  /** The table of event codes being laid against the pack. */
  codes: { isOpen: boolean; text: string; failure: Failure | null }
}

export interface PackStore extends ReadableStore<PackState> {
  open(id: string, version?: number | null): Promise<void>
  close(): void
  show(section: Section, row?: string | null): void
  /** Changes the pack in sight, as being written. */
  write(change: (draft: PackDraft) => PackDraft): void
  discard(): void
  /** Stores what is written as the next version; answers whether it was. */
  save(): Promise<boolean>
  writeReason(reason: string): void
  saveFile(): Promise<void>
  showCodes(isOpen: boolean): void
  writeCodes(text: string): void
  readCodes(file: File): Promise<void>
}

export interface PackNeeds {
  api: Pick<Api, 'policies'>
  attempts: CommandAttempts
  policies: PoliciesStore
}

const nothing: PackState = {
  id: null,
  last: null,
  open: null,
  section: 'clocks',
  row: null,
  drafts: {},
  reason: '',
  failure: null,
  busy: false,
  done: null,
  codes: { isOpen: false, text: '', failure: null },
}

/** One pack, as it is read and rewritten. */
export function createPackStore({ api, attempts, policies }: PackNeeds): PackStore {
  const store = createStore<PackState>(() => nothing)
  const { getState, setState } = store
  let turn = 0

  const open = async (id: string, version: number | null = null) => {
    const mine = ++turn
    const kept = getState().open
    setState(
      id === getState().id ? { failure: null } : { id, last: id, open: null, row: null, failure: null, done: null },
    )
    const read = await readPack(api.policies, id, version)
    if (mine !== turn) return
    if (!read.ok) return setState({ failure: read.failure, open: kept?.pack.id === id ? kept : null })
    setState(({ section, row }) => {
      const shown =
        kept?.pack.id === id || read.value.pack[section].length > 0 ? section : firstSection(read.value.pack)
      return { open: read.value, section: shown, row: row ?? firstRow(shown, read.value.pack) }
    })
  }
  const dropDraft = (id: string) => setState(({ drafts: { [id]: _, ...drafts } }) => ({ drafts }))

  return {
    ...readable(store),
    open,
    close() {
      turn += 1
      setState({ id: null, open: null, row: null, failure: null, done: null })
    },
    show: (section, row) =>
      setState((state) => ({ section, row: row === undefined ? firstRow(section, inSight(state)) : row })),
    write(change) {
      const pack = inSight(getState())
      if (pack === null) return
      setState(({ drafts }) => ({ drafts: { ...drafts, [pack.id]: change(pack) }, failure: null, done: null }))
    },
    discard() {
      const { id, section } = getState()
      if (id === null) return
      dropDraft(id)
      setState((state) => ({ failure: null, row: firstRow(section, inSight(state)) }))
    },
    writeReason: (reason) => setState({ reason }),
    async save() {
      const { id, drafts, busy, reason } = getState()
      const draft = id === null ? undefined : drafts[id]
      if (id === null || draft === undefined || busy) return false
      setState({ busy: true, done: null })
      const asked = { pack: cleanDraft(draft), reason }
      const commandId = attempts.idFor(`pack ${id}`, asked)
      const stored = await api.policies.edit({ commandId, ...asked }).finally(() => setState({ busy: false }))
      if (!stored.ok) {
        setState({ failure: stored.failure, ...faultInSight(stored.failure, draft) })
        return false
      }
      attempts.done(`pack ${id}`)
      policies.accept(stored.value)
      const version = stored.value.packs.find((each) => each.id === id)?.version
      if (getState().drafts[id] === draft) dropDraft(id)
      setState({ reason: '' })
      await open(id)
      setState({ done: `已存为第 ${version ?? '新'} 版，原因和改动记入流水` })
      return true
    },
    async saveFile() {
      const { id, busy } = getState()
      if (id === null || busy) return
      setState({ busy: true, done: null, failure: null })
      const saved = await api.policies.saveFile({ id }).finally(() => setState({ busy: false }))
      if (!saved.ok) return setState({ failure: saved.failure })
      if (saved.value !== null) setState({ done: `已存为 ${saved.value}` })
    },
    showCodes: (isOpen) => setState(({ codes }) => ({ codes: { ...codes, isOpen } })),
    writeCodes: (text) => setState(({ codes }) => ({ codes: { ...codes, text, failure: null } })),
    async readCodes(file) {
      const read = await readTextFile(file)
      setState(({ codes }) => ({
        codes: { ...codes, ...(read.ok ? { text: read.value, failure: null } : { failure: read.failure }) },
      }))
    },
  }
}

/** The pack in sight as it is being written, or as it stands. */
export function inSight({ open, drafts }: Pick<PackState, 'open' | 'drafts'>): PackDraft | null {
  if (open === null) return null
  return (open.pack.version === open.newest ? drafts[open.pack.id] : undefined) ?? open.pack
}

async function readPack(api: Api['policies'], id: string, version: number | null): Promise<Result<OpenPack>> {
  const newest = await api.pack({ id, version: null })
  if (!newest.ok) return newest
  const read = version === null ? newest : await api.pack({ id, version })
  if (!read.ok) return read
  const base: PolicyPack[] = []
  for (const used of read.value.uses) {
    const found = await api.pack({ id: used, version: null })
    if (!found.ok) return found
    base.push(found.value)
  }
  return { ok: true, value: { pack: read.value, base, newest: newest.value.version } }
}

/** Brings the first row at fault into sight. */
function faultInSight({ fields }: Failure, pack: PackDraft): Partial<PackState> {
  for (const path of Object.keys(fields ?? {})) {
    const place = placeOf(path, pack)
    if (place !== null) return { section: place.section, row: pathOf(place) }
  }
  return {}
}
