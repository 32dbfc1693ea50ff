import type { EntryId } from '../../../shared/entries/entry'
import type { IncidentDetail } from '../../../shared/incidents/incident-detail'
import type { Failure } from '../../../shared/result'
import type { PartNeeds } from '../incident-stores'
import type { OpeningCore } from './opening-core'
import { draftFrom, emptyDraft } from './opening-draft'
import type { OpeningPurpose } from './opening-form-state'
import { createPackReader } from './pack-reader'

export interface OpeningFill {
  /** Opens the form, filled from an entry or empty; where the entry belongs to an incident, that comes into sight instead. */
  begin(entry: EntryId | null): Promise<void>
  /** Settles name, place, kind, grade or times anew. */
  reassess(detail: IncidentDetail): Promise<void>
  /** Part of an incident becomes one of its own. */
  split(detail: IncidentDetail): Promise<void>
}

const nothingSaid = { text: '', suggestion: { kinds: [], figures: [] } }

/** Fills forms with what is known. */
export function createOpeningFill(core: OpeningCore, { api, sight }: Pick<PartNeeds, 'api' | 'sight'>): OpeningFill {
  const { incidents } = api
  const { getState, setState } = core.store
  const reader = createPackReader(api)
  const readPacks = async (of: Pick<IncidentDetail, 'packs'> | null) => {
    const read = await (of === null ? reader.inUse() : reader.ofIncident(of))
    setState(read.ok ? { packs: read.value } : { failure: read.failure })
  }
  /** One at a time: what was begun later is what is wanted. */
  const fill = async (purpose: OpeningPurpose, read: () => Promise<void>) => {
    core.keep(null)
    setState({ filling: purpose, failure: null, preview: null })
    await read().finally(() => setState(({ filling }) => (filling === purpose ? { filling: null } : {})))
  }
  const fillFromEntry = async (entryId: EntryId, purpose: OpeningPurpose) => {
    const fail = (failure: Failure) => setState({ failure })
    const [belongs, prepared, entry] = await Promise.all([
      incidents.ofEntry({ entryId }),
      incidents.prepare({ entryId }),
      api.entries.find({ entryId }),
    ])
    if (getState().filling !== purpose) return
    if (!belongs.ok) return fail(belongs.failure)
    if (belongs.value) return sight.show(belongs.value.id)
    if (!prepared.ok) return fail(prepared.failure)
    if (!entry.ok) return fail(entry.failure)
    const { matter, text, cause, place } = entry.value.content
    const said = { text: [matter, text, cause, place].join('\n'), suggestion: prepared.value.suggestion }
    core.show(purpose, draftFrom(prepared.value, [entryId]), said)
    await readPacks(null)
  }
  // A form that was kept over a locking has nothing to choose from yet.
  const { form } = getState()
  if (form) void readPacks(null)

  return {
    begin: (entry) => {
      const purpose: OpeningPurpose = { kind: 'open', entry }
      return fill(purpose, async () => {
        if (entry !== null) return fillFromEntry(entry, purpose)
        core.show(purpose, emptyDraft(), nothingSaid)
        await readPacks(null)
      })
    },
    reassess: (detail) => {
      const purpose: OpeningPurpose = { kind: 'reassess', incident: detail.id }
      return fill(purpose, async () => {
        core.show(purpose, draftFrom(detail, []), nothingSaid)
        await readPacks(detail)
      })
    },
    split: (detail) => {
      const purpose: OpeningPurpose = { kind: 'split', incident: detail.id }
      return fill(purpose, async () => {
        core.show(purpose, { ...draftFrom(detail, []), name: '' }, nothingSaid)
        await readPacks(null)
      })
    },
  }
}
