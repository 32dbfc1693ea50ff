import { means as allMeans, type Means } from '../../../shared/incidents/clock-rule'
import { followUpTimes } from '../../../shared/incidents/follow-up-times'
import type { IncidentDetail, StepView } from '../../../shared/incidents/incident-detail'
import { type Stage, stageWords } from '../../../shared/incidents/policy'
import type { ReportId } from '../../../shared/incidents/report'

/** What is being sent: the report being written, or once more one that went out. */
export type WhatIsSent = { kind: 'draft'; stage: Stage } | { kind: 'sent'; stage: Stage; reportId: ReportId }

/** How a report goes out, as it is typed. */
export interface SendingForm {
  what: WhatIsSent
  /** Role of the checklist; null: somebody else, named in `addressee`. */
  role: string | null
  addressee: string
  means: Means
  /** As typed; empty: now. */
  at: string
  /** Keys of the steps that are done with it. */
  steps: readonly string[]
  /** From now on a follow-up goes to them every day until the final report. */
  daily: boolean
}

/** Whom reports go to. */
export interface Addressee {
  role: string
  title: string
  /** Steps of theirs that are still to be done. */
  open: readonly StepView[]
}

type Steps = Pick<IncidentDetail, 'steps' | 'callOrder'>

/** Everybody on the checklist, those who wait for something first and in the order in which to call. */
export function addresseesOf({ steps, callOrder }: Steps): Addressee[] {
  const place = (step: StepView) => {
    const at = callOrder.indexOf(step.key)
    return at < 0 ? callOrder.length : at
  }
  const inOrder = [...steps].sort((one, other) => place(one) - place(other))
  const open = inOrder.filter((step) => callOrder.includes(step.key))
  return [...new Map(inOrder.map(({ to, toTitle }) => [to, toTitle])).entries()].map(([role, title]) => {
    return { role, title, open: open.filter(({ to }) => to === role) }
  })
}

/** A form filled with whoever waits for such a report; written reports before calls. */
export function newSending(detail: Steps, what: WhatIsSent): SendingForm {
  const addressees = addresseesOf(detail)
  const waiting = addressees.flatMap(({ open }) => open)
  const first =
    waiting.find((step) => step.means.includes('written') && isOfStage(step, what.stage)) ??
    waiting.find((step) => step.means.includes('written')) ??
    waiting.find((step) => isOfStage(step, what.stage)) ??
    waiting[0]
  const form: SendingForm = { what, role: null, addressee: '', means: 'written', at: '', steps: [], daily: false }
  if (first === undefined) return form
  const means = first.means.includes('written') ? 'written' : (first.means[0] ?? 'written')
  return addressed({ ...form, means }, detail, first.to)
}

/** The form to somebody else. */
export function addressed(form: SendingForm, detail: Steps, role: string | null): SendingForm {
  const title = addresseesOf(detail).find((each) => each.role === role)?.title
  const next = { ...form, role, addressee: title ?? (form.role === null ? form.addressee : '') }
  return { ...next, steps: fulfilledBy(next, detail) }
}

export function sentBy(form: SendingForm, detail: Steps, means: Means): SendingForm {
  const next = { ...form, means }
  return { ...next, steps: fulfilledBy(next, detail) }
}

/** The steps that such a sending does: theirs, by these means, for this report. */
function fulfilledBy({ role, means, what }: SendingForm, detail: Steps): string[] {
  const open = addresseesOf(detail).find((each) => each.role === role)?.open ?? []
  const byMeans = open.filter((step) => step.means.includes(means))
  const ofStage = byMeans.filter((step) => isOfStage(step, what.stage))
  return (ofStage.length > 0 ? ofStage : byMeans).map(({ key }) => key)
}

/** 首报 is for the first report, what comes again is for follow-ups. */
function isOfStage({ titles, repeats }: StepView, stage: Stage): boolean {
  if (titles.some((title) => title.includes(stageWords[stage]))) return true
  return stage === 'follow-up' && repeats
}

/** The hour at which daily follow-ups are due. */
export const DAILY_AT = '15:00'

/** Whether daily follow-ups to whoever gets this can still be asked for. */
export function mayGoDaily(
  { role, what }: SendingForm,
  { steps, status }: Pick<IncidentDetail, 'steps' | 'status'>,
): boolean {
  if (role === null || status !== 'open' || what.stage === 'final') return false
  return !steps.some((step) => step.to === role && step.repeats && step.isNeeded && step.state.end === null)
}

/** The step that asks for daily follow-ups from now (UTC ms) on. */
export function dailyStep({ role, means }: SendingForm, now: number, zone: string) {
  const repeat = { kind: 'daily-at' as const, at: DAILY_AT }
  const [dueAt = now] = followUpTimes(repeat, now, 1, zone)
  const minutes = Math.max(1, Math.ceil((dueAt - now) / 60_000))
  return { title: '每日续报', to: role ?? '', means: [means], limit: { kind: 'minutes' as const, minutes }, repeat }
}

export const meansChoices: readonly Means[] = allMeans.options
