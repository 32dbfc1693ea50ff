import { createStore } from 'zustand/vanilla'
import type { CommandId } from '../../../shared/entries/entries-contract'
import type { IncidentId } from '../../../shared/incidents/incident'
import type { IncidentDetail } from '../../../shared/incidents/incident-detail'
import type { Failure, Result } from '../../../shared/result'
import { type ReadableStore, readable } from '../../app/readable-store'
import type { PartNeeds } from '../incident-stores'

/** What is being written in one pane about one incident. Forms that were put away keep their words. */
export interface Work<F> {
  forms: Readonly<Record<string, F>>
  /** The form in sight; null: none. */
  shown: string | null
  /** The form that comes back when the one in sight is done or put away. */
  under: string | null
  /** Sentences at the fields of the form in sight. */
  faults: Readonly<Record<string, string>>
  /** Why the last deed was not done, where no field says it. */
  failure: Failure | null
}

export interface WorksState<F> {
  works: Readonly<Record<IncidentId, Work<F>>>
  busy: boolean
  /** Where the keyboard is wanted: a field of the form in sight, `first`, or the `list`. Each new object is one wish. */
  keyboard: { field: string } | null
}

/** Where what was typed outlives the store: it is made anew when somebody signs in again. */
export type KeptWorks<F> = Pick<WorksState<F>, 'works'>

/** Id and time of one asking: the same when the same is asked again after an answer that never came. Time in UTC ms. */
export interface Asking {
  incidentId: IncidentId
  commandId: CommandId
  at: number
}

type Command = (asking: Asking) => Promise<Result<IncidentDetail>>

export interface Works<F> extends ReadableStore<WorksState<F>> {
  /** Brings a form into sight; `make` is given what was kept of it. */
  begin(key: string, make: (kept: F | undefined) => F): void
  write(form: F): void
  /** Takes the form out of sight; the words stay. */
  putAway(): void
  /** Throws the form in sight away. */
  discard(): void
  /** Says at a field why what is in it does not fit. */
  refuse(field: string, sentence: string): void
  settle(): void
  takeKeyboard(field: string): void
  /** Does what the form in sight says; `next` is what the form is then, null: it is done with. */
  submit(prepare: (form: F, asking: Asking) => Result<Command>, next: (form: F) => F | null): Promise<boolean>
  /** Does something that needs no form. */
  ask(subject: string, asked: unknown, command: Command): Promise<boolean>
}

const noForms = { forms: {}, shown: null, under: null, faults: {}, failure: null } as const

export function workOn<F>({ works }: Pick<WorksState<F>, 'works'>, incident: IncidentId): Work<F> {
  return works[incident] ?? noForms
}

export function shownForm<F>(work: Work<F>): F | null {
  return work.shown === null ? null : (work.forms[work.shown] ?? null)
}

/** Forms of one pane, by incident: a change of place or incident loses nothing, nor does a refused command. */
export function createWorks<F extends object>(
  pane: string,
  { clock, attempts, sight }: Pick<PartNeeds, 'clock' | 'attempts' | 'sight'>,
  kept: KeptWorks<F>,
): Works<F> {
  const store = createStore<WorksState<F>>(() => ({ works: kept.works, busy: false, keyboard: null }))
  const { getState, setState } = store
  store.subscribe(({ works }) => {
    kept.works = works
  })
  const inSight = () => sight.getState().detail?.id ?? null
  const change = (incident: IncidentId, changes: Partial<Work<F>>) =>
    setState(({ works }) => ({ works: { ...works, [incident]: { ...workOn({ works }, incident), ...changes } } }))
  const changeShown = (changes: (work: Work<F>) => Partial<Work<F>>) => {
    const incident = inSight()
    if (incident !== null) change(incident, changes(workOn(getState(), incident)))
  }
  const takeKeyboard = (field: string) => setState({ keyboard: { field } })
  const take = (incident: IncidentId, failure: Failure) => {
    const { shown, forms } = workOn(getState(), incident)
    const faults = faultsAt(failure, shown === null ? undefined : forms[shown])
    const [field] = Object.keys(faults)
    change(incident, { faults, failure: field === undefined ? failure : null })
    if (field !== undefined) takeKeyboard(field)
  }
  const run = async (incident: IncidentId, subject: string, command: () => Promise<Result<IncidentDetail>>) => {
    setState({ busy: true })
    change(incident, { failure: null, faults: {} })
    const answered = await sight.ask(command).finally(() => setState({ busy: false }))
    if (answered.ok) attempts.done(subject)
    else take(incident, answered.failure)
    return answered.ok
  }
  const askingFor = (incidentId: IncidentId, subject: string, asked: unknown): Asking => ({
    incidentId,
    commandId: attempts.idFor(subject, asked),
    at: attempts.askedAt(subject, asked, clock.now()),
  })

  return {
    ...readable(store),
    begin: (key, make) => {
      changeShown(({ forms, shown, under }) => ({
        forms: { ...forms, [key]: make(forms[key]) },
        shown: key,
        under: shown === key ? under : shown,
        faults: {},
        failure: null,
      }))
      takeKeyboard('first')
    },
    write: (form) =>
      changeShown((work) => ({
        forms: work.shown === null ? work.forms : { ...work.forms, [work.shown]: form },
        faults: untouched(work.faults, shownForm(work), form),
        failure: null,
      })),
    putAway: () => {
      changeShown(({ under }) => ({ shown: under, under: null, faults: {}, failure: null }))
      takeKeyboard('list')
    },
    discard: () => {
      changeShown(({ forms, shown, under }) => ({
        forms: without(forms, shown),
        shown: under,
        under: null,
        faults: {},
      }))
      takeKeyboard('list')
    },
    refuse: (field, sentence) => changeShown(({ faults }) => ({ faults: { ...faults, [field]: sentence } })),
    settle: () => changeShown(() => ({ failure: null })),
    takeKeyboard,
    submit: async (prepare, next) => {
      const incident = inSight()
      if (incident === null || getState().busy) return false
      const { shown, forms } = workOn(getState(), incident)
      const form = shown === null ? undefined : forms[shown]
      if (shown === null || form === undefined) return false
      const subject = `${pane}:${incident}:${shown}`
      const asking = askingFor(incident, subject, form)
      const prepared = prepare(form, asking)
      if (!prepared.ok) {
        take(incident, prepared.failure)
        return false
      }
      if (!(await run(incident, subject, () => prepared.value(asking)))) return false
      const { forms: now, shown: still, under } = workOn(getState(), incident)
      // What was typed while the answer was under way belongs to what comes next.
      const after = now[shown] === form ? next(form) : (now[shown] ?? null)
      if (after !== null) change(incident, { forms: { ...now, [shown]: after } })
      else change(incident, { forms: without(now, shown), ...(still === shown && { shown: under, under: null }) })
      takeKeyboard(after === null ? 'list' : 'first')
      return true
    },
    ask: async (subject, asked, command) => {
      const incident = inSight()
      if (incident === null || getState().busy) return false
      const about = `${pane}:${incident}:${subject}`
      return run(incident, about, () => command(askingFor(incident, about, asked)))
    },
  }
}

/** Sentences of a failure by the field of the form they are about; `relay.to` is about `to`. */
function faultsAt(failure: Failure, form: object | undefined): Record<string, string> {
  if (form === undefined) return {}
  const named = Object.entries(failure.fields ?? {}).map(([path, sentence]) => [lastOf(path), sentence] as const)
  return Object.fromEntries(named.filter(([field]) => field in form))
}

const lastOf = (path: string) => path.slice(path.lastIndexOf('.') + 1)

/** Faults of fields that were not written in since. */
function untouched(faults: Work<object>['faults'], before: object | null, after: object): Record<string, string> {
  const was = new Map<string, unknown>(Object.entries(before ?? {}))
  const is = new Map<string, unknown>(Object.entries(after))
  return Object.fromEntries(Object.entries(faults).filter(([field]) => was.get(field) === is.get(field)))
}

function without<F>(forms: Readonly<Record<string, F>>, key: string | null): Record<string, F> {
  return Object.fromEntries(Object.entries(forms).filter(([each]) => each !== key))
}
