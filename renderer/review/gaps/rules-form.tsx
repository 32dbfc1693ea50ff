import { useState } from 'react'
import type { Failure } from '../../../shared/result'
import {
  type GapRule,
  type GapRuleId,
  type GapRuleSetting,
  gapMeasures,
  gapUnitWords,
} from '../../../shared/review/gap-rules'
import type { GapRulesView } from '../../../shared/review/gaps-contract'
import { FailureNotice } from '../../app/failure-notice'
import { type FormFaults, useFormFaults } from '../../app/form-faults'
import { FormField } from '../../app/form-field'
import { KeyScope, useAction } from '../../app/keys/key-scope'
import { Button } from '../../ui/button'
import { ActionBar, PaneHead } from '../../ui/pane'
import { Tick } from '../../ui/tick'
import { draftOf, type RuleDraft, settingOf } from './rules-draft'
import { RulesReason } from './rules-reason'
import type { GapRulesStore } from './rules-store'

interface RulesFormProps {
  store: GapRulesStore
  view: GapRulesView
  /** Who set them last, and why. */
  changed: string
}

type Drafts = Readonly<Partial<Record<GapRuleId, RuleDraft>>>

/** What the administrator asks a reason for: the settings, or (null) the way back to what ships. */
type Asking = { rows: readonly GapRuleSetting[] | null }

/** Every rule with its switch and its figures; stored together, with the reason. */
export function RulesForm({ store, view, changed }: RulesFormProps) {
  const [drafts, setDrafts] = useState<Drafts>({})
  const [asking, setAsking] = useState<Asking | null>(null)
  const faults = useFormFaults()
  const isDirty = view.rows.some((rule) => isChanged(rule, drafts[rule.id]))

  const save = () => {
    if (!isDirty) return
    const read = view.rows.map((rule) => ({ rule, result: settingOf(rule, drafts[rule.id] ?? draftOf(rule)) }))
    for (const { rule, result } of read) if ('part' in result) faults.say(`${rule.id}.${result.part}`, result.sentence)
    const rows = read.flatMap(({ result }) => ('setting' in result ? [result.setting] : []))
    if (rows.length === read.length) setAsking({ rows })
  }
  const scope = 'gap-rules'
  useAction({ id: 'gap-rules.save', keys: 'Ctrl+Enter', words: '保存查漏规则', scope, run: save })
  const keep = (rows: Asking['rows'], reason: string): Promise<Failure | null> =>
    rows === null ? store.reset(reason) : store.change(rows, reason)

  return (
    <KeyScope name={scope} label="查漏规则" className="pane">
      <PaneHead title="查漏规则" note="改了马上按新的查；记录不变" />
      <div className="pane__body scroll">
        <ul className="gap-rules" aria-label="查漏规则">
          {view.rows.map((rule) => (
            <RuleLine
              key={rule.id}
              rule={rule}
              draft={drafts[rule.id] ?? draftOf(rule)}
              faults={faults}
              onChange={(draft) => setDrafts((before) => ({ ...before, [rule.id]: draft }))}
            />
          ))}
        </ul>
        <p className="gap-rules__changed">{changed}</p>
      </div>
      <FailureNotice failure={faults.whole} deed="没有存下" />
      <ActionBar note={isDirty ? '有改动尚未保存' : '与已存的一致'}>
        <Button kind="primary" keys="Ctrl+Enter" disabled={!isDirty} onPress={save}>
          保存
        </Button>
        {isDirty && <Button onPress={() => setDrafts({})}>改回原样</Button>}
        {view.own && !isDirty && <Button onPress={() => setAsking({ rows: null })}>改回随程序的规则</Button>}
      </ActionBar>
      {asking && (
        <RulesReason
          reset={asking.rows === null}
          onClose={() => setAsking(null)}
          onSay={async (reason) => {
            const failure = await keep(asking.rows, reason)
            setAsking(null)
            if (failure) faults.take(failure)
            else setDrafts({})
          }}
        />
      )}
    </KeyScope>
  )
}

function isChanged(rule: GapRule, draft: RuleDraft | undefined): boolean {
  if (!draft) return false
  const stored = draftOf(rule)
  return draft.on !== stored.on || draft.threshold !== stored.threshold || draft.within !== stored.within
}

interface RuleLineProps {
  rule: GapRule
  draft: RuleDraft
  faults: FormFaults
  onChange: (draft: RuleDraft) => void
}

function RuleLine({ rule, draft, faults, onChange }: RuleLineProps) {
  const { threshold, within } = gapMeasures[rule.id]
  return (
    <li className="gap-rules__line">
      <Tick checked={draft.on} onChange={(on) => onChange({ ...draft, on })}>
        {rule.title}
      </Tick>
      <span className="gap-rules__figures">
        {within && (
          <>
            <RuleFigure {...{ rule, draft, faults, onChange }} part="within" />
            <span>{gapUnitWords[within.unit]}内</span>
          </>
        )}
        {threshold && (
          <>
            <span>超过</span>
            <RuleFigure {...{ rule, draft, faults, onChange }} part="threshold" />
            <span>{gapUnitWords[threshold.unit]}</span>
          </>
        )}
      </span>
      <span className="gap-rules__source">{rule.source}</span>
    </li>
  )
}

const partWords = { threshold: '界限', within: '时段' }

function RuleFigure({ rule, draft, faults, onChange, part }: RuleLineProps & { part: 'threshold' | 'within' }) {
  return (
    <span className="gap-rules__figure">
      <FormField
        faults={faults}
        path={`${rule.id}.${part}`}
        label={`${rule.title}${partWords[part]}`}
        labelHidden
        kind="numeric"
        limit={6}
        value={draft[part]}
        onChange={(typed) => onChange({ ...draft, [part]: typed })}
      />
    </span>
  )
}
