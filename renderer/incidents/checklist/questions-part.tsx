import { useEffect } from 'react'
import { useStore } from 'zustand'
import type { ChecklistLine } from '../../../shared/incidents/policy'
import { FailureNotice } from '../../app/failure-notice'
import { useAction, useKeyScope } from '../../app/keys/key-scope'
import { KeyButton } from '../../ui/button'
import { PaneHead } from '../../ui/pane'
import { useDetail, useIncidents } from '../incident-context'
import { INCIDENTS_SCOPE } from '../incident-scopes'
import { QUESTIONS_SCOPE } from './checklist-scope'
import { QuestionLine } from './question-line'
import { knownWords, lineName, notedOf, stepOfLine } from './questions'
import './questions-part.css'

const groups: readonly { kind: ChecklistLine['kind']; words: string }[] = [
  { kind: 'ask', words: '问' },
  { kind: 'warn', words: '通知' },
  { kind: 'prepare', words: '备' },
]

/** 问询要点: read while talking; folded it is one line. */
export function QuestionsPart() {
  const { questions, checklist: steps } = useIncidents().stores
  const { checklist } = useDetail()
  const open = useStore(questions, (state) => state.open)
  const toggle = () => {
    questions.toggle()
    // What is folded away must not take the keyboard with it.
    if (open) steps.takeKeyboard()
  }
  useKeyScope(QUESTIONS_SCOPE, '问询要点', false)
  useAction({ id: 'questions.toggle', keys: 'Alt+Q', words: '问询要点', scope: INCIDENTS_SCOPE, run: toggle })
  if (checklist.length === 0) return null
  return (
    <section className="questions" aria-label="问询要点" data-key-scope={QUESTIONS_SCOPE}>
      <PaneHead title="问询要点" note={open ? undefined : countWords(checklist)}>
        <KeyButton keys="Alt+Q" onPress={toggle}>
          {open ? '收起' : '展开'}
        </KeyButton>
      </PaneHead>
      {open && <Lines lines={checklist} />}
    </section>
  )
}

/** 问 11　通知 6　备 5 */
function countWords(lines: readonly ChecklistLine[]): string {
  return groups
    .map(({ kind, words }) => ({ words, count: lines.filter((line) => line.kind === kind).length }))
    .filter(({ count }) => count > 0)
    .map(({ words, count }) => `${words} ${count}`)
    .join('　')
}

function Lines({ lines }: { lines: readonly ChecklistLine[] }) {
  const { stores, office } = useIncidents()
  const { questions } = stores
  const detail = useDetail()
  const timeline = useStore(questions, (state) => state.timeline)
  const refused = useStore(questions, (state) => state.refused)
  const known = knownWords(detail, office.zone)
  useEffect(() => questions.follow(), [questions])
  return (
    <div className="questions__lines scroll">
      {known !== '' && <p className="questions__known">已知　{known}</p>}
      <FailureNotice failure={refused} deed="没有记下" />
      {groups.map(({ kind, words }) => {
        const of = lines.filter((line) => line.kind === kind)
        if (of.length === 0) return null
        return (
          <div key={kind} className="questions__group">
            <h3 className="questions__kind">{words}</h3>
            <ul>
              {of.map((line) => (
                <QuestionLine
                  key={lineName(line)}
                  line={line}
                  noted={notedOf(line, timeline)}
                  step={kind === 'warn' ? stepOfLine(line, detail.steps) : null}
                />
              ))}
            </ul>
          </div>
        )
      })}
    </div>
  )
}
