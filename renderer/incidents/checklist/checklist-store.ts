import { createStore, type StoreApi } from 'zustand/vanilla'
import type { IncidentId } from '../../../shared/incidents/incident'
import type { IncidentDetail, StepView } from '../../../shared/incidents/incident-detail'
import type { Failure } from '../../../shared/result'
import { type ReadableStore, readable } from '../../app/readable-store'
import type { PartNeeds } from '../incident-stores'
import { sendForm, sendTry, whoWasQuicker } from './checklist-deeds'
import {
  type ChecklistForm,
  type ChecklistState,
  formName,
  type InHand,
  nothingYet,
  stepInHand,
  whomInHand,
  without,
} from './checklist-state'
import { noOwnStep, noWords, type OwnStep, type StepWords } from './checklist-work'
import { canTakeBack, isFinished } from './step-reading'

export interface ChecklistStore extends ReadableStore<ChecklistState> {
  /** The keyboard goes to the now block, so that its keys work at once. */
  takeKeyboard(): void
  keyboardTaken(): void
  /** Null: back to the most pressing one. */
  choose(step: string | null): void
  /** The next number of the step, or the one before. */
  turnNumber(by: 1 | -1): void
  /** Begins to write about the step to do now. */
  begin(kind: 'reach' | 'otherwise' | 'take-back'): void
  explain(clock: string, round: number): void
  add(): void
  write(changes: Partial<StepWords>): void
  writeOwn(changes: Partial<OwnStep>): void
  refuse(sentence: string): void
  /** Takes the form out of sight; what was typed stays. */
  putAway(): void
  /** Nobody answered: recorded at once. */
  noAnswer(): Promise<boolean>
  /** Records what the form says; `zone` is the office's, for times that were typed. */
  submit(zone: string): Promise<boolean>
}

/** What is done with the steps of the incident in sight. */
export function createChecklistStore(needs: PartNeeds): ChecklistStore {
  const store = createStore<ChecklistState>(() => nothingYet)
  const core = { ...needs, store }
  const { setState } = store
  return {
    ...readable(store),
    takeKeyboard: () => setState({ wantsKeyboard: true }),
    keyboardTaken: () => setState({ wantsKeyboard: false }),
    ...choosing(core),
    ...opening(core),
    ...writing(core),
    ...recording(core),
  }
}

interface Core extends PartNeeds {
  store: StoreApi<ChecklistState>
}

function inHand({ sight, store }: Core): InHand | null {
  const { detail } = sight.getState()
  const step = detail && stepInHand(detail, store.getState())
  return detail && step ? { detail, step, candidate: whomInHand(detail, step, store.getState()) } : null
}

function closeForm({ store }: Core, incident: IncidentId): void {
  store.setState(({ forms }) => ({ forms: without(forms, incident), refused: null, wantsKeyboard: true }))
}

function choosing(core: Core): Pick<ChecklistStore, 'choose' | 'turnNumber'> {
  const { sight, store } = core
  return {
    choose: (step) => {
      const { detail } = sight.getState()
      const { chosen, forms } = store.getState()
      if (!detail || forms[detail.id]) return
      const rest = without(chosen, detail.id)
      store.setState({ chosen: step === null ? rest : { ...rest, [detail.id]: step }, refused: null })
    },
    turnNumber: (by) => {
      const at = inHand(core)
      if (!at) return
      const name = `${at.detail.id} ${at.step.key}`
      store.setState(({ turns }) => ({ turns: { ...turns, [name]: (turns[name] ?? 0) + by } }))
    },
  }
}

function opening(core: Core): Pick<ChecklistStore, 'begin' | 'explain' | 'add' | 'putAway'> {
  const { sight, clock, store } = core
  const open = (form: ChecklistForm) => {
    const { detail } = sight.getState()
    if (!detail) return
    store.setState(({ forms }) => ({
      forms: { ...forms, [detail.id]: form },
      refused: null,
      wantsKeyboard: true,
    }))
  }
  return {
    begin: (kind) => {
      const at = inHand(core)
      if (!at) return
      const { forms } = store.getState()
      const step = kind === 'take-back' ? slippedStep(at, store.getState()) : at.step
      if (kind === 'take-back' ? !canTakeBack(step) : isFinished(step)) return
      const form = forms[at.detail.id]
      // Pressed again, the form stays as it is: what the first press stands for is when the call was answered.
      const isOpen = form?.kind === kind && form.step === step.key
      const whom = whomInHand(at.detail, step, store.getState())
      open(isOpen ? form : { kind, step: step.key, whom, begunAt: clock.now() })
    },
    explain: (late, round) => open({ kind: 'late', clock: late, round, begunAt: clock.now() }),
    add: () => {
      open({ kind: 'add', begunAt: clock.now() })
      void readRoles(core)
    },
    putAway: () => {
      const { detail } = sight.getState()
      if (detail) closeForm(core, detail.id)
    },
  }
}

/** The addressees there are, but for this room itself. */
async function readRoles({ api, sight, store }: Core): Promise<void> {
  const read = await api.policies.settings()
  if (read.ok) return store.setState({ roles: read.value.roles.filter(({ isOwn }) => !isOwn) })
  const { detail } = sight.getState()
  if (detail) store.setState({ refused: { incident: detail.id, failure: read.failure } })
}

/** Where a slip is: at the step that was chosen, else at the one that was recorded last. */
function slippedStep({ detail, step }: InHand, { chosen, recorded }: ChecklistState): StepView {
  if (chosen[detail.id] !== undefined && canTakeBack(step)) return step
  return detail.steps.find(({ key }) => key === recorded[detail.id]) ?? step
}

function writing({ sight, store }: Core): Pick<ChecklistStore, 'write' | 'writeOwn' | 'refuse'> {
  return {
    write: (changes) => {
      const { detail } = sight.getState()
      const form = detail && store.getState().forms[detail.id]
      if (!form) return
      const name = formName(detail.id, form)
      store.setState(({ words }) => ({
        words: { ...words, [name]: { ...(words[name] ?? noWords), ...changes } },
        refused: null,
      }))
    },
    writeOwn: (changes) => {
      const { detail } = sight.getState()
      if (!detail) return
      store.setState(({ ownSteps }) => ({
        ownSteps: { ...ownSteps, [detail.id]: { ...(ownSteps[detail.id] ?? noOwnStep), ...changes } },
        refused: null,
      }))
    },
    refuse: (message) => {
      const { detail } = sight.getState()
      if (detail) store.setState({ refused: { incident: detail.id, failure: { kind: 'invalid-input', message } } })
    },
  }
}

function recording(core: Core): Pick<ChecklistStore, 'noAnswer' | 'submit'> {
  const { sight, store } = core
  const { getState, setState } = store
  const carryOut = async (incident: IncidentId, deed: () => Promise<Failure | null>): Promise<boolean> => {
    if (getState().busy) return false
    setState({ busy: true, refused: null })
    const fault = await deed().finally(() => setState({ busy: false }))
    if (fault) setState({ refused: { incident, failure: fault }, wantsKeyboard: true })
    return fault === null
  }
  return {
    noAnswer: async () => {
      const { detail, step, candidate } = inHand(core) ?? {}
      if (!detail || !step || !candidate || getState().forms[detail.id] || isFinished(step)) return false
      return carryOut(detail.id, async () => {
        const done = await sendTry(core, detail, step, candidate)
        if (!done.ok) return whoWasQuicker(core, detail.id, step, done.failure)
        wasRecorded(core, detail.id, step.key, false)
        return null
      })
    },
    submit: async (zone) => {
      const { detail } = sight.getState()
      const form = detail && getState().forms[detail.id]
      if (!form) return false
      return carryOut(detail.id, () => sendOpenForm(core, detail, form, zone))
    },
  }
}

async function sendOpenForm(
  core: Core,
  detail: IncidentDetail,
  form: ChecklistForm,
  zone: string,
): Promise<Failure | null> {
  const { getState, setState } = core.store
  const at = inHand(core)
  const name = formName(detail.id, form)
  const typed = { words: getState().words[name] ?? noWords, own: getState().ownSteps[detail.id] ?? noOwnStep }
  const done = await sendForm(core, { detail, form, zone, ...typed, at })
  if (!done.ok) return 'step' in form && at ? whoWasQuicker(core, detail.id, at.step, done.failure) : done.failure
  setState(({ words, ownSteps }) => ({
    words: without(words, name),
    ownSteps: form.kind === 'add' ? without(ownSteps, detail.id) : ownSteps,
  }))
  closeForm(core, detail.id)
  if ('step' in form) wasRecorded(core, detail.id, form.step, isEnding(form, typed.words))
  return null
}

/** What ends a step; a try or a slip taken back leaves it in hand. */
function isEnding({ kind }: ChecklistForm, { way }: StepWords): boolean {
  return kind === 'reach' || (kind === 'otherwise' && (way === 'done' || way === 'void'))
}

/** The next number comes up; `goesOn`: the next step does. */
function wasRecorded({ store }: Core, incident: IncidentId, step: string, goesOn: boolean): void {
  store.setState(({ turns, chosen, recorded }) => ({
    turns: without(turns, `${incident} ${step}`),
    chosen: goesOn ? without(chosen, incident) : chosen,
    recorded: { ...recorded, [incident]: step },
  }))
}
