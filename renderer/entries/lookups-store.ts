import { createStore } from 'zustand/vanilla'
import type { Cancel, Clock } from '../../shared/clock'
import type { Caller } from '../../shared/contacts/contacts-contract'
import type { DraftForm } from '../../shared/entries/draft'
import type { SimilarEntry } from '../../shared/entries/entries-contract'
import type { EntryRow } from '../../shared/entries/entry'
import type { Api } from '../../shared/ipc/contract'
import { type Failure, type Result, success } from '../../shared/result'
import { type ReadableStore, readable } from '../app/readable-store'
import type { DraftsStore } from './drafts-store'
import { callerQuery, similarQuery } from './lookup-queries'
import { getCurrentDraft } from './open-drafts'

/** From the last keystroke to the looking up, in ms. */
export const LOOKUP_MS = 250

export interface LookupsState {
  /** Callers that fit what is typed, best first. */
  callers: readonly Caller[]
  /** Earlier entries of the caller. */
  history: readonly EntryRow[]
  /** Entries of the last 24 h about what seems the same matter. */
  similar: readonly SimilarEntry[]
  /** Why nothing could be looked up; it takes nothing from what is typed. */
  failure: Failure | null
}

export interface LookupsStore extends ReadableStore<LookupsState> {
  /** Follows the form in front; answers with its end. */
  start(): () => void
}

interface LookupsNeeds {
  api: Pick<Api, 'entries' | 'contacts'>
  clock: Clock
  drafts: DraftsStore
}

const nothing: LookupsState = { callers: [], history: [], similar: [], failure: null }

/** What the program knows of the call being written. It only offers. */
export function createLookupsStore({ api, clock, drafts }: LookupsNeeds): LookupsStore {
  const store = createStore<LookupsState>(() => nothing)
  let timer: Cancel | null = null
  let asked = ''
  let shown = drafts.getState().currentId
  let turn = 0

  const lookUp = async (form: DraftForm) => {
    const mine = ++turn
    const [callers, similar] = await Promise.all([findCallers(api, form), findSimilar(api, form)])
    const history = await findHistory(api, form, callers.ok ? callers.value : [])
    const failed = [callers, similar, history].find((found) => !found.ok)
    if (mine !== turn) return
    store.setState({
      callers: callers.ok ? callers.value : [],
      similar: similar.ok ? similar.value : [],
      history: history.ok ? history.value : [],
      failure: failed && !failed.ok ? failed.failure : null,
    })
  }
  const follow = () => {
    const { currentId, composing } = drafts.getState()
    if (composing) return
    const { form } = getCurrentDraft(drafts.getState())
    const wanted = JSON.stringify([currentId, callerQuery(form), similarQuery(form)])
    if (wanted === asked) return
    asked = wanted
    if (currentId !== shown) store.setState(nothing)
    shown = currentId
    timer?.()
    timer = clock.after(LOOKUP_MS, () => void lookUp(form))
  }

  return {
    ...readable(store),
    start: () => {
      follow()
      const unsubscribe = drafts.subscribe(follow)
      return () => {
        unsubscribe()
        timer?.()
        turn += 1
      }
    },
  }
}

async function findCallers(api: LookupsNeeds['api'], form: DraftForm): Promise<Result<Caller[]>> {
  const query = callerQuery(form)
  return query ? api.contacts.suggest(query) : success([])
}

async function findSimilar(api: LookupsNeeds['api'], form: DraftForm): Promise<Result<SimilarEntry[]>> {
  const query = similarQuery(form)
  return query ? api.entries.similar(query) : success([])
}

/** Earlier entries of whom the form names, or else of the one who fits best. */
async function findHistory(
  api: LookupsNeeds['api'],
  form: DraftForm,
  callers: readonly Caller[],
): Promise<Result<EntryRow[]>> {
  const typed = { name: form.contactName.trim(), phone: form.contactPhone.trim() }
  const best = callers[0]
  const who = typed.name === '' && typed.phone === '' && best ? { name: best.name, phone: best.phone } : typed
  return who.name === '' && who.phone === '' ? success([]) : api.entries.history(who)
}
