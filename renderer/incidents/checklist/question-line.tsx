import { type RefObject, useEffect, useRef } from 'react'
import { useStore } from 'zustand'
import type { StepView } from '../../../shared/incidents/incident-detail'
import type { ChecklistLine } from '../../../shared/incidents/policy'
import { formatClockBeside } from '../../../shared/time/office-time'
import { useAction } from '../../app/keys/key-scope'
import { Button } from '../../ui/button'
import { TextField } from '../../ui/text-field'
import { useDetail, useIncidents, useMayAct } from '../incident-context'
import { QUESTIONS_SCOPE } from './checklist-scope'
import { lineName } from './questions'
import { answerName } from './questions-store'

interface QuestionLineProps {
  line: ChecklistLine
  /** What was noted of it, if anything was. */
  noted: { answer: string; at: number } | null
  /** The step that warns whom it says, if there is one. */
  step: StepView | null
}

/** One thing to ask, to warn of or to prepare: ticked when it was noted, or when its call was made. */
export function QuestionLine({ line, noted, step }: QuestionLineProps) {
  const { questions } = useIncidents().stores
  const { id } = useDetail()
  const asking = useStore(questions, (state) => state.asking[id] === lineName(line))
  const row = useRef<HTMLLIElement>(null)
  useKeyboardAfter(row, asking)
  const isDone = noted !== null || (step !== null && step.state.end !== null)
  return (
    <li ref={row} className="question" data-done={isDone || undefined}>
      <span className="question__box" aria-hidden="true">
        {isDone ? '✓' : ''}
      </span>
      <span className="question__words">
        {line.words}
        {noted && <Noted {...noted} />}
      </span>
      {line.kind === 'warn' && line.role !== null ? (
        <WarnDeed line={line} step={step} />
      ) : (
        !asking && <AskDeed line={line} isDone={noted !== null} />
      )}
      {asking && <AnswerField line={line} />}
    </li>
  )
}

/** The field goes with the answer; the keyboard stays at the line. */
function useKeyboardAfter(row: RefObject<HTMLElement | null>, asking: boolean): void {
  const asked = useRef(asking)
  useEffect(() => {
    const { current: element } = row
    const isNowhere = element?.ownerDocument.activeElement === element?.ownerDocument.body
    if (asked.current && !asking && isNowhere) element?.querySelector('button')?.focus()
    asked.current = asking
  }, [row, asking])
}

function Noted({ answer, at }: { answer: string; at: number }) {
  const { office } = useIncidents()
  const { facts } = useDetail()
  return (
    <span className="question__noted">
      {formatClockBeside(at, facts.receivedAt, office.zone)} {answer}
    </span>
  )
}

function AskDeed({ line, isDone }: { line: ChecklistLine; isDone: boolean }) {
  const { questions } = useIncidents().stores
  const mayAct = useMayAct()
  if (!mayAct) return null
  const words = line.kind === 'prepare' ? '已备' : '记答复'
  return (
    <button type="button" className="question__deed" onClick={() => questions.ask(line)}>
      {isDone ? '再记' : words}
    </button>
  )
}

/** Whom to warn: the step that does it, or one key that adds it. */
function WarnDeed({ line, step }: { line: ChecklistLine; step: StepView | null }) {
  const { questions, checklist } = useIncidents().stores
  const mayAct = useMayAct()
  if (step !== null) {
    const isDone = step.state.end !== null
    return (
      <button type="button" className="question__deed" onClick={() => checklist.choose(step.key)}>
        {step.toTitle} {isDone ? '已通知' : '在清单'}
      </button>
    )
  }
  if (!mayAct) return null
  return (
    <button type="button" className="question__deed" onClick={() => void questions.warn(line)}>
      加进清单
    </button>
  )
}

/** The answer goes into the timeline; nothing typed means that it was asked. */
function AnswerField({ line }: { line: ChecklistLine }) {
  const { questions } = useIncidents().stores
  const { id } = useDetail()
  const box = useRef<HTMLDivElement>(null)
  const answer = useStore(questions, (state) => state.answers[answerName(id, line)]) ?? ''
  const note = () => void questions.note(line)
  const scope = QUESTIONS_SCOPE
  const leave = () => questions.ask(null)
  useAction({ id: 'questions.note', keys: 'Ctrl+Enter', words: '记答复', scope, run: note })
  useAction({ id: 'questions.leave', keys: 'Esc', words: '先不记', scope, run: leave })
  useEffect(() => box.current?.querySelector('input')?.focus(), [])
  return (
    <div ref={box} className="question__answer">
      <TextField
        label={line.kind === 'prepare' ? '说明' : '答复'}
        limit={500}
        value={answer}
        onRefused={questions.refuse}
        onEnter={note}
        onChange={(text) => questions.write(line, text)}
      />
      <Button size="inner" kind="primary" keys="Ctrl+Enter" onPress={note}>
        记下
      </Button>
      <Button size="inner" keys="Esc" onPress={leave}>
        先不记
      </Button>
    </div>
  )
}
