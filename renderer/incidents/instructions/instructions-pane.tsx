import { useRef } from 'react'
import { useStore } from 'zustand'
import { mayDoToIncident } from '../../../shared/incidents/incident-rules'
import { ChoiceList } from '../../app/choice-list'
import { useAction, useKeyScope } from '../../app/keys/key-scope'
import { KeyButton } from '../../ui/button'
import { PaneHead } from '../../ui/pane'
import { useDetail, useIncidents } from '../incident-context'
import { INCIDENTS_SCOPE } from '../incident-scopes'
import { shownForm, workOn } from '../ledger/kept-works'
import { Refused } from '../ledger/refused'
import { useWantedKeyboard } from '../ledger/use-wanted-keyboard'
import { FollowFields } from './follow-fields'
import { InstructFields } from './instruct-fields'
import { countWords, deedsOf, inOrder, overdueOf } from './instruction-deeds'
import { InstructionDeedsBar } from './instruction-deeds-bar'
import type { InstructionForm } from './instruction-form'
import { InstructionItem } from './instruction-item'
import { INSTRUCTIONS_SCOPE } from './instruction-scopes'
import './instructions-pane.css'

/** 批示指示: what leaders said, and what became of it. */
export function InstructionsPane() {
  const { stores, mayRecord } = useIncidents()
  const { id, status, instructions: all } = useDetail()
  const { instructions, leading } = stores
  const work = useStore(instructions, (state) => workOn(state, id))
  const form = shownForm(work)
  const chosen = useStore(leading, (state) => state.instruction)
  const pane = useRef<HTMLElement>(null)
  useKeyScope(INSTRUCTIONS_SCOPE, '批示指示', false)
  useWantedKeyboard(pane, instructions)
  const mayInstruct = mayRecord && mayDoToIncident('instruct', status).ok
  const mayFollow = mayRecord && mayDoToIncident('follow-instruction', status).ok
  const place = { scope: INCIDENTS_SCOPE }
  const begin = () => instructions.begin()
  const toList = () => instructions.takeKeyboard('list')
  useAction({
    ...place,
    id: 'instructions.begin',
    keys: 'Alt+P',
    words: '记批示指示',
    run: begin,
    enabled: mayInstruct,
  })
  useAction({ ...place, id: 'instructions.list', keys: 'Alt+I', words: '选批示指示', run: toList })
  const rows = inOrder(all)
  const current = rows.find((each) => each.id === chosen) ?? rows[0]
  const [next] = current ? deedsOf(current) : []
  return (
    <section
      ref={pane}
      className="pane instructions-pane"
      aria-label="批示指示"
      data-key-scope={INSTRUCTIONS_SCOPE}
      data-writes={form !== null || undefined}
      tabIndex={-1}
    >
      <PaneHead title="批示指示" note={rows.length === 0 ? undefined : <Count />}>
        {rows.length > 0 && (
          <KeyButton keys="Alt+I" onPress={toList}>
            选
          </KeyButton>
        )}
        {mayInstruct && (
          <KeyButton keys="Alt+P" onPress={begin}>
            记一条
          </KeyButton>
        )}
      </PaneHead>
      {form !== null && <Form form={form} />}
      {form === null && <Refused failure={work.failure} deed="没有记下" onRead={instructions.settle} />}
      {rows.length === 0 ? (
        form === null && (
          <p className="instructions-pane__none">还没有批示指示。{mayInstruct && '按 Alt+P 记第一条。'}</p>
        )
      ) : (
        <ChoiceList
          label="批示指示"
          choices={rows.map((each) => ({ id: each.id, content: <InstructionItem instruction={each} /> }))}
          chosen={current?.id ?? null}
          onChoose={leading.chooseInstruction}
          onOpen={() => mayFollow && current && next && instructions.take(next, current)}
        />
      )}
      {mayFollow && form === null && current?.closed === null && <InstructionDeedsBar instruction={current} />}
    </section>
  )
}

/** 2 条，未反馈 1, and how many of them are overdue. */
function Count() {
  const { instructions } = useDetail()
  const { now } = useIncidents()
  const over = useStore(now, (state) => overdueOf(instructions, state.now))
  return (
    <>
      {countWords(instructions)}
      {over > 0 && <b className="instructions-pane__over">，超时 {over}</b>}
    </>
  )
}

function Form({ form }: { form: InstructionForm }) {
  const { instructions } = useDetail()
  if (form.kind === 'instruct') return <InstructFields form={form} />
  const about = instructions.find(({ id }) => id === form.id)
  return about === undefined ? null : <FollowFields form={form} instruction={about} />
}
