import { useRef } from 'react'
import { useStore } from 'zustand'
import { incidentStatusWords } from '../../../shared/incidents/incident'
import type { IncidentDetail, StepView } from '../../../shared/incidents/incident-detail'
import type { Candidate } from '../../../shared/incidents/step-state'
import { KeyHint } from '../../ui/key-hint'
import { EmptyState } from '../../ui/state-lines'
import { useDetail, useIncidents } from '../incident-context'
import { ActForm } from './act-form'
import { type ChecklistForm, stepInHand, whomInHand } from './checklist-state'
import { LateForm } from './late-form'
import './now-block.css'
import { NowDial } from './now-dial'
import { NowKeys } from './now-keys'
import { OwnStepForm } from './own-step-form'
import { holeWords, meansShort, triesWords } from './step-words'
import { TakeBackKey } from './take-back-key'
import { useNowFocus } from './use-now-focus'

/** What to do now: the most pressing clock, whom, on which number, and one key for each result. */
export function NowBlock({ order }: { order: readonly string[] }) {
  const { stores } = useIncidents()
  const detail = useDetail()
  const block = useRef<HTMLDivElement>(null)
  const step = useStore(stores.checklist, (state) => stepInHand(detail, state))
  const form = useStore(stores.checklist, (state) => state.forms[detail.id])
  useNowFocus(block, step)
  return (
    <section className="now-block" ref={block} aria-label="现在办" tabIndex={-1}>
      {step ? (
        <StepInHand detail={detail} step={step} place={order.indexOf(step.key) + 1} />
      ) : (
        <NothingToDo detail={detail} />
      )}
      <Writing form={form} step={step} />
    </section>
  )
}

function NothingToDo({ detail }: { detail: IncidentDetail }) {
  return (
    <div className="now-block__none">
      <EmptyState title={nothingWords(detail)}>
        {detail.status === 'open' ? '还要报给谁，按 Alt+N 加一步；用 ↑↓ 选一步看经过。' : '用 ↑↓ 选一步看经过。'}
      </EmptyState>
    </div>
  )
}

function nothingWords({ status, steps }: IncidentDetail): string {
  if (status !== 'open') return `事件${incidentStatusWords[status]}`
  return steps.length === 0 ? '没有要报的' : '清单都办完了'
}

/** The form that is open, or the keys. */
function Writing({ form, step }: { form: ChecklistForm | undefined; step: StepView | null }) {
  if (form?.kind === 'add') return <OwnStepForm />
  if (form?.kind === 'late') return <LateForm form={form} />
  if (form && step) return <ActForm form={form} step={step} />
  return step && <NowKeys step={step} />
}

function StepInHand({ detail, step, place }: { detail: IncidentDetail; step: StepView; place: number }) {
  const { stores } = useIncidents()
  const whom = useStore(stores.checklist, (state) => whomInHand(detail, step, state))
  const isChosen = useStore(stores.checklist, (state) => state.chosen[detail.id] !== undefined)
  const { end } = step.state
  const isDone = end !== null
  const person = end?.kind === 'reach' ? end.candidate : whom
  const head = isDone ? '已办' : isChosen && detail.callOrder[0] !== step.key ? '选定' : '现在办'
  return (
    <div className="now-block__step">
      <NowDial detail={detail} step={step} />
      <div className="now-block__what">
        <div className="now-block__head">
          <p className="now-block__which">
            {head}　第 {place} 步　<b>{step.titles.join('、')}</b>　{meansShort(step)}
          </p>
          <TakeBackKey step={step} />
        </div>
        <p className="now-block__whom">
          <span className="now-block__role">{step.toTitle}</span>
          {person && <span>{person.name}</span>}
          {person && <small>{postWords(person, step)}</small>}
        </p>
        <p className="now-block__call">{whom ? <NumberToDial step={step} whom={whom} /> : <Hole step={step} />}</p>
      </div>
    </div>
  )
}

/** The post where it says more than the role does. */
function postWords({ post, role }: Candidate, step: StepView): string {
  const instead = role === step.to ? '' : '代打'
  return [instead, post === step.toTitle ? '' : post].filter((words) => words !== '').join(' ')
}

function NumberToDial({ step, whom }: { step: StepView; whom: Candidate }) {
  const others = step.candidates.length - 1
  return (
    <>
      <b className="now-block__number">{whom.number}</b>
      <span className="now-block__tries">{triesWords(step)}</span>
      {others > 0 && (
        <span className="now-block__others">
          <KeyHint keys="←→" /> 另 {others} 号
        </span>
      )}
    </>
  )
}

/** Nobody can be called: said, and the next step comes up meanwhile. */
function Hole({ step }: { step: StepView }) {
  if (step.state.end !== null) return <span className="now-block__tries">经过在清单里；记错了，按 Alt+Z 收回</span>
  if (!step.isNeeded) return <span className="now-block__tries">改定后不再需要</span>
  const [hole] = step.holes
  return (
    <>
      <b className="now-block__hole">缺</b>
      <span className="now-block__tries">
        {hole ? holeWords(hole) : '号码都打不通'}。管理里补上就能拨；用别的办法办了，按 3
      </span>
    </>
  )
}
