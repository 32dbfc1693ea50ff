import type { IncidentId } from '../../../shared/incidents/incident'
import type { IncidentDetail, StepView } from '../../../shared/incidents/incident-detail'
import type { Candidate, StepAction } from '../../../shared/incidents/step-state'
import type { Failure, Result } from '../../../shared/result'
import type { PartNeeds } from '../incident-stores'
import type { ChecklistForm } from './checklist-state'
import { type OwnStep, type StepWords, toAction, toAddedStep } from './checklist-work'

type Answer = Promise<Result<IncidentDetail>>

/** Which round of a repeated step is meant; others have one. */
const roundOf = ({ repeats, history }: StepView) => (repeats ? { round: history.length + 1 } : {})

/** Nobody answered. A retry of the same try, after an answer that never came, says the same time under the same id. */
export async function sendTry(
  { api, sight, attempts, clock }: PartNeeds,
  { id: incidentId }: IncidentDetail,
  step: StepView,
  candidate: Candidate,
): Answer {
  const subject = `step:${incidentId} ${step.key}`
  const asked = { outcome: 'no-answer' as const, candidate, tries: step.state.attempts.length }
  const at = attempts.askedAt(subject, asked, clock.now())
  const action: StepAction = { kind: 'try', at, candidate, outcome: asked.outcome }
  const commandId = attempts.idFor(subject, asked)
  const done = await sight.ask(() => {
    return api.incidents.act({ commandId, incidentId, step: step.key, action, ...roundOf(step) })
  })
  if (done.ok) attempts.done(subject)
  return done
}

interface FormToSend {
  detail: IncidentDetail
  form: ChecklistForm
  words: StepWords
  own: OwnStep
  zone: string
  /** The step that the form is about, with whom it calls. */
  at: { step: StepView; candidate: Candidate | null } | null
}

/** Records what a form says. */
export function sendForm(needs: PartNeeds, sent: FormToSend): Answer {
  if (sent.form.kind === 'add') return sendOwnStep(needs, sent)
  return sent.form.kind === 'late' ? sendReason(needs, sent, sent.form) : sendAction(needs, sent, sent.form)
}

async function sendAction(
  { api, sight, attempts, clock }: PartNeeds,
  { detail, words, zone, at }: FormToSend,
  { kind, step, begunAt }: Extract<ChecklistForm, { step: string }>,
): Answer {
  const action = toAction(kind, words, at?.candidate ?? null, { begunAt, now: clock.now(), zone })
  if (!action.ok) return action
  const subject = `step:${detail.id} ${step}`
  const round = at && kind !== 'take-back' ? roundOf(at.step) : {}
  const asked = { incidentId: detail.id, step, action: action.value, ...round }
  const commandId = attempts.idFor(subject, asked)
  const done = await sight.ask(() => api.incidents.act({ ...asked, commandId }))
  if (done.ok) attempts.done(subject)
  return done
}

async function sendReason(
  { api, sight, attempts }: PartNeeds,
  { detail, words }: FormToSend,
  { clock, round }: Extract<ChecklistForm, { kind: 'late' }>,
): Answer {
  const subject = `late:${detail.id} ${clock} ${round}`
  const asked = { incidentId: detail.id, clock, round, reason: words.words.trim() }
  const commandId = attempts.idFor(subject, asked)
  const done = await sight.ask(() => api.incidents.explainLate({ ...asked, commandId }))
  if (done.ok) attempts.done(subject)
  return done
}

async function sendOwnStep({ api, sight, attempts }: PartNeeds, { detail, own }: FormToSend): Answer {
  const added = toAddedStep(own)
  if (!added.ok) return added
  const subject = `add:${detail.id}`
  const asked = { incidentId: detail.id, ...added.value }
  const commandId = attempts.idFor(subject, asked)
  const done = await sight.ask(() => api.incidents.addStep({ ...asked, commandId }))
  if (done.ok) attempts.done(subject)
  return done
}

/** A step that somebody else did first: the refusal says who, as the timeline knows. What was typed is kept. */
export async function whoWasQuicker(
  { api }: Pick<PartNeeds, 'api'>,
  incidentId: IncidentId,
  { titles, toTitle }: StepView,
  refused: Failure,
): Promise<Failure> {
  if (refused.kind !== 'conflict') return refused
  const lines = await api.incidents.timeline({ incidentId })
  if (!lines.ok) return refused
  const about = `${titles.join('、')} ${toTitle}：`
  const [last] = lines.value
    .filter(({ kind, words }) => kind === 'step' && words.startsWith(about))
    .sort((left, right) => right.seq - left.seq)
  if (!last) return refused
  return { ...refused, message: `${refused.message}。${last.byName}已记：${last.words.slice(about.length)}` }
}
