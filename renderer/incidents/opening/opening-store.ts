import type { IncidentDetail } from '../../../shared/incidents/incident-detail'
import type { IncidentFacts } from '../../../shared/incidents/incident-facts'
import type { Result } from '../../../shared/result'
import { type ReadableStore, readable } from '../../app/readable-store'
import type { PartNeeds } from '../incident-stores'
import type { KeptOpenings } from './kept-openings'
import { createOpeningCore, type OpeningCore, type OpeningState } from './opening-core'
import { factsOf, isTouched, type OpeningDraft, settledTimes } from './opening-draft'
import { createOpeningFill, type OpeningFill } from './opening-fill'
import { type OpeningPurpose, slotOf } from './opening-form-state'

export interface OpeningStore extends ReadableStore<OpeningState>, OpeningFill {
  change(changes: Partial<OpeningDraft>): void
  /** A text did not find room in a field; nothing was cut. */
  refuse(sentence: string): void
  /** Asks what these facts would do to the clocks; the last question counts. */
  look(facts: IncidentFacts): Promise<void>
  /** Takes the form out of sight; what was written is there when the same is begun again. */
  putAway(): void
  /** Takes the form away, and what was written in it. */
  discard(): void
  /** Stores what the form says; true when it was. */
  submit(zone: string): Promise<boolean>
}

export interface OpeningNeeds extends PartNeeds {
  kept: KeptOpenings
  /** The form is gone: the keyboard goes back to what is to be done. */
  onLeft: () => void
}

/** Incidents are opened, settled anew and split. */
export function createOpeningStore(needs: OpeningNeeds): OpeningStore {
  const core = createOpeningCore(needs)
  const { keep, forget } = core
  const { getState, setState } = core.store
  let looked: symbol | null = null
  return {
    ...readable(core.store),
    ...createOpeningFill(core, needs),
    change: (changes) => {
      const { form } = getState()
      if (form) keep({ ...form, draft: { ...form.draft, ...changes }, failure: null, faults: {} })
    },
    refuse: (message) => {
      const { form } = getState()
      if (form) keep({ ...form, failure: { kind: 'invalid-input', message } })
    },
    look: async (facts) => {
      const { form } = getState()
      if (form?.purpose.kind !== 'reassess') return
      const looking = Symbol('the last question')
      looked = looking
      const preview = await needs.api.incidents.preview({ incidentId: form.purpose.incident, facts })
      if (looked === looking) setState({ preview })
    },
    putAway: () => {
      const { form } = getState()
      if (form && !isTouched(form.draft, form.filled)) forget(form.purpose)
      keep(null)
      setState({ filling: null, failure: null })
      if (form) needs.onLeft()
    },
    discard: () => {
      const { form } = getState()
      if (!form) return
      forget(form.purpose)
      keep(null)
      needs.onLeft()
    },
    submit: (zone) => submit(core, needs, zone),
  }
}

async function submit(
  { store, keep, forget }: OpeningCore,
  { api, clock, attempts, sight, onLeft }: OpeningNeeds,
  zone: string,
): Promise<boolean> {
  const { form, busy } = store.getState()
  if (!form || busy) return false
  const { purpose, base } = form
  const moment = { base, now: clock.now(), zone }
  const draft = settledTimes(form.draft, moment)
  const { facts, faults } = factsOf(draft, moment)
  keep({ ...form, draft, faults })
  if (Object.keys(faults).length > 0) return false
  store.setState({ busy: true })
  const done = await sight
    .ask(() => send({ api, attempts }, purpose, draft, facts))
    .finally(() => store.setState({ busy: false }))
  const isInSight = store.getState().form?.purpose === purpose
  if (done.ok) {
    attempts.done(slotOf(purpose))
    forget(purpose)
    if (isInSight) {
      keep(null)
      onLeft()
    }
  } else if (isInSight) {
    // What was written meanwhile stays beside the sentence.
    const now = store.getState().form
    if (now) keep({ ...now, failure: done.failure, faults: done.failure.fields ?? {} })
  }
  return done.ok
}

function send(
  { api: { incidents }, attempts }: Pick<OpeningNeeds, 'api' | 'attempts'>,
  purpose: OpeningPurpose,
  draft: OpeningDraft,
  facts: IncidentFacts,
): Promise<Result<IncidentDetail>> {
  const { name, place, reason } = draft
  const settled = { name, place, facts }
  const entries = [...draft.entries]
  const commandId = attempts.idFor(slotOf(purpose), { settled, reason, entries })
  switch (purpose.kind) {
    case 'open':
      return incidents.open({ commandId, ...settled, entries })
    case 'reassess':
      return incidents.reassess({ commandId, incidentId: purpose.incident, ...settled, reason })
    case 'split':
      return incidents.split({ commandId, incidentId: purpose.incident, ...settled, reason, entries })
  }
}
