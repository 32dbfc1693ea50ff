import { createStore } from 'zustand/vanilla'
import { type IncidentId, incidentId } from '../../../shared/incidents/incident'
import type { Stage } from '../../../shared/incidents/policy'
import type { ReportDraft, ReportView } from '../../../shared/incidents/report'
import type { Failure } from '../../../shared/result'
import { createKeeper, type Keeper } from '../../app/keeper'
import { createLiveReader } from '../../app/live-reader'
import { type ReadableStore, readable } from '../../app/readable-store'
import type { PartNeeds } from '../incident-stores'

/** A report being written: as the main process tells it, and what the officer wrote in this window. */
export interface ReportWork {
  view: ReportView
  draft: ReportDraft
  /** When it was stored last, UTC ms. */
  savedAt: number | null
  /** Asked for where none would be shown: after the final report, or when the incident is over. */
  begun: boolean
}

export interface ReportDraftState {
  works: Readonly<Record<string, ReportWork>>
  /** Why it could not be read or kept; the words are still on the screen. */
  failure: Failure | null
}

export interface ReportDraftStore extends ReadableStore<ReportDraftState> {
  /** Reads the report of the incident in sight and keeps it live; answers with its end. */
  follow(): () => void
  /** One is written where none would be shown. */
  begin(): void
  /** Another stage; the elements that were written go with it. */
  turn(stage: Stage): void
  write(element: string, words: string): void
  /** The officer's own words of an element go: it is told again as it is known. */
  forgo(element: string): void
  /** The whole text in the officer's own words; empty: as the template composes it. */
  writeText(text: Partial<Pick<ReportDraft, 'title' | 'body'>>): void
  refuse(sentence: string): void
  /** It is about to be sent: nothing of it is kept any more unless `keepAgain` says so. */
  letGo(id: IncidentId): Promise<void>
  keepAgain(id: IncidentId): void
  /** It was sent: the next in order comes. */
  sent(id: IncidentId): void
  flush(): Promise<boolean>
  end(): void
}

/** The report of each incident, kept while it is typed and live with the figures it tells. */
export function createReportDraftStore({ api, clock, sight }: PartNeeds): ReportDraftStore {
  const store = createStore<ReportDraftState>(() => ({ works: {}, failure: null }))
  const { getState, setState } = store
  const put = (id: string, change: Partial<ReportWork>) =>
    setState(({ works }) => {
      const work = works[id]
      return work ? { works: { ...works, [id]: { ...work, ...change } } } : {}
    })
  let storing = false
  const keeper: Keeper = createKeeper({
    clock,
    store: (name) => {
      const work = getState().works[name]
      if (!work) return null
      storing = true
      return api.incidents.keepReport({ incidentId: incidentId.parse(name), draft: work.draft }).finally(() => {
        storing = false
      })
    },
    stored: (name, savedAt) => {
      put(name, { savedAt })
      setState({ failure: null })
      reader.refresh()
    },
    refused: (failure) => setState({ failure }),
  })
  /** Counts keystrokes: a reading that was begun before the newest one must not take it away. */
  let edits = 0
  let unread = false
  const reader = createLiveReader<{ id: IncidentId; view: ReportView; begun: number } | null>(
    async () => {
      const id = sight.getState().shown
      if (id === null) return { ok: true, value: null }
      const begun = edits
      const read = await api.incidents.report({ incidentId: id, stage: stageToRead(getState().works[id], sight) })
      return read.ok ? { ok: true, value: { id, view: read.value, begun } } : read
    },
    (read) => {
      if (unread) setState({ failure: null })
      unread = !read.ok
      if (!read.ok) return setState({ failure: read.failure })
      if (read.value === null) return
      const { id, view, begun } = read.value
      const work = getState().works[id]
      const ours = begun !== edits || storing || keeper.holds(id)
      const next: ReportWork = {
        view,
        draft: work && ours ? stillOurs(work.draft, view) : view.draft,
        savedAt: view.savedAt ?? (ours ? (work?.savedAt ?? null) : null),
        begun: work?.begun ?? false,
      }
      setState(({ works }) => ({ works: { ...works, [id]: next } }))
    },
  )
  const edit = (change: (draft: ReportDraft) => ReportDraft) => {
    const id = sight.getState().shown
    const work = id === null ? undefined : getState().works[id]
    if (id === null || !work) return
    edits += 1
    put(id, { draft: change(work.draft) })
    keeper.touch(id)
  }
  return {
    ...readable(store),
    ...writing(edit, reader.refresh),
    follow: () => {
      reader.refresh()
      return sight.subscribe(({ detail, shown }, before) => {
        if (shown !== before.shown) reader.startOver()
        else if (detail !== before.detail) reader.refresh()
      })
    },
    begin: () => {
      const id = sight.getState().shown
      if (id !== null) put(id, { begun: true })
    },
    refuse: (message) => setState({ failure: { kind: 'invalid-input', message } }),
    letGo: (id) => keeper.forget(id),
    keepAgain: (id) => keeper.touch(id),
    sent: (id) => {
      edits += 1
      setState(({ works: { [id]: _, ...works } }) => ({ works, failure: null }))
      reader.startOver()
    },
    flush: keeper.flush,
    end: keeper.end,
  }
}

type Writing = Pick<ReportDraftStore, 'turn' | 'write' | 'forgo' | 'writeText'>

function writing(edit: (change: (draft: ReportDraft) => ReportDraft) => void, refresh: () => void): Writing {
  return {
    // A title in one's own words names the stage it was written for.
    turn: (stage) => {
      edit((draft) => ({ ...draft, stage, title: '' }))
      refresh()
    },
    write: (element, words) => edit((draft) => ({ ...draft, values: { ...draft.values, [element]: words } })),
    forgo: (element) =>
      edit(({ values: { [element]: _, ...values }, ...draft }) => {
        return { ...draft, values }
      }),
    writeText: (text) => edit((draft) => ({ ...draft, ...text })),
  }
}

/** The stage being written, unless a first report went out meanwhile: then the next in order. */
function stageToRead(work: ReportWork | undefined, sight: PartNeeds['sight']): Stage | null {
  const sent = sight.getState().detail?.reports.length ?? 0
  const stage = work?.draft.stage ?? null
  return stage === 'first' && sent > 0 ? null : stage
}

/** What is being written stays; but no first report is written any more where one went out. */
function stillOurs(draft: ReportDraft, { draft: { stage } }: ReportView): ReportDraft {
  return draft.stage === 'first' && stage !== 'first' ? { ...draft, stage, title: '' } : draft
}
