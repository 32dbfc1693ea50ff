import type { IncidentId } from '../../../shared/incidents/incident'
import type { IncidentDetail, StepView } from '../../../shared/incidents/incident-detail'
import type { FilledRole } from '../../../shared/incidents/policies-contract'
import type { Candidate } from '../../../shared/incidents/step-state'
import type { Failure } from '../../../shared/result'
import type { OwnStep, StepWords } from './checklist-work'
import { candidateAt } from './step-reading'

/**
 * What is being written where the keys of the now block are: about a step and whom it called when it was begun, about a late round, or a
 * step of the office's own.
 */
export type ChecklistForm =
  | { kind: 'reach' | 'otherwise' | 'take-back'; step: string; whom: Candidate | null; begunAt: number }
  | { kind: 'late'; clock: string; round: number; begunAt: number }
  | { kind: 'add'; begunAt: number }

export interface ChecklistState {
  /** The step that an officer chose, by incident; where none was, the most pressing is the one to do now. */
  chosen: Readonly<Record<IncidentId, string>>
  /** By how many numbers the officer turned on from the one whose turn it is, by incident and step. */
  turns: Readonly<Record<string, number>>
  /** The form that is open, by incident. */
  forms: Readonly<Record<IncidentId, ChecklistForm>>
  /** What was typed, by form; kept until it was recorded. */
  words: Readonly<Record<string, StepWords>>
  ownSteps: Readonly<Record<IncidentId, OwnStep>>
  /** The step that was recorded last in this window, by incident: a slip is taken back there. */
  recorded: Readonly<Record<IncidentId, string>>
  /** Whom a step of the office's own can be for; read as one is begun. */
  roles: readonly FilledRole[]
  busy: boolean
  /** Why the last deed was not done, at the incident it is about. */
  refused: { incident: IncidentId; failure: Failure } | null
  /** The now block is asked to take the keyboard as soon as it is there. */
  wantsKeyboard: boolean
}

/** The name under which the words of a form are kept. */
export function formName(incident: IncidentId, form: ChecklistForm): string {
  if (form.kind === 'add') return `${incident} add`
  return form.kind === 'late' ? `${incident} late ${form.clock} ${form.round}` : `${incident} ${form.kind} ${form.step}`
}

/** The step that the now block works on: the one written about, the chosen one, or the most pressing. */
export function stepInHand(detail: IncidentDetail, { forms, chosen }: Pick<ChecklistState, 'forms' | 'chosen'>) {
  const form = forms[detail.id]
  const key = (form && 'step' in form ? form.step : undefined) ?? chosen[detail.id] ?? detail.callOrder[0]
  return detail.steps.find((step) => step.key === key) ?? null
}

/** Whom the now block calls for a step; while it is written about, whom it called then. */
export function whomInHand(
  { id }: IncidentDetail,
  step: StepView,
  { forms, turns }: Pick<ChecklistState, 'forms' | 'turns'>,
): Candidate | null {
  const form = forms[id]
  if (form && 'step' in form && form.step === step.key) return form.whom
  return candidateAt(step, turns[`${id} ${step.key}`] ?? 0)
}

export const nothingYet: ChecklistState = {
  chosen: {},
  turns: {},
  forms: {},
  words: {},
  ownSteps: {},
  recorded: {},
  roles: [],
  busy: false,
  refused: null,
  // Whoever comes to the place for the first time finds the keys of the now block at work.
  wantsKeyboard: true,
}

/** A record but for one of its keys. */
export const without = <T>(record: Readonly<Record<string, T>>, key: string): Record<string, T> =>
  Object.fromEntries(Object.entries(record).filter(([name]) => name !== key))

/** The step in hand of the incident in sight, with whom it calls. */
export interface InHand {
  detail: IncidentDetail
  step: StepView
  candidate: Candidate | null
}
