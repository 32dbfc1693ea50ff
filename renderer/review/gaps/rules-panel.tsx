import { useEffect } from 'react'
import { useStore } from 'zustand'
import { type GapRule, thresholdWords } from '../../../shared/review/gap-rules'
import type { GapRulesView } from '../../../shared/review/gaps-contract'
import { formatMoment } from '../../../shared/time/office-time'
import { FailureNotice } from '../../app/failure-notice'
import { KeyScope } from '../../app/keys/key-scope'
import { PaneHead } from '../../ui/pane'
import './rules.css'
import { RulesForm } from './rules-form'
import type { GapRulesStore } from './rules-store'

export interface RulesPanelProps {
  store: GapRulesStore
  zone: string
  mayChange: boolean
}

/** 管理 › 查漏规则: by what gaps are found, and where each rule comes from. */
export function RulesPanel({ store, zone, mayChange }: RulesPanelProps) {
  const view = useStore(store, (state) => state.view)
  const failure = useStore(store, (state) => state.failure)
  useEffect(() => store.load(), [store])
  if (view !== null && mayChange) return <RulesForm store={store} view={view} changed={changedWords(view, zone)} />
  return (
    <KeyScope name="gap-rules" label="查漏规则" className="pane">
      <PaneHead title="查漏规则" note={mayChange ? undefined : '由管理员修改'} />
      <FailureNotice failure={failure} deed="没有读出" />
      {view !== null && (
        <div className="pane__body scroll">
          <ul className="gap-rules" aria-label="查漏规则">
            {view.rows.map((rule) => (
              <ReadRule key={rule.id} rule={rule} />
            ))}
          </ul>
          <p className="gap-rules__changed">{changedWords(view, zone)}</p>
        </div>
      )}
    </KeyScope>
  )
}

function ReadRule({ rule }: { rule: GapRule }) {
  return (
    <li className="gap-rules__line">
      <span className="gap-rules__title">{rule.title}</span>
      <span>{rule.on ? thresholdWords(rule) : '停用'}</span>
      <span className="gap-rules__source">{rule.source}</span>
    </li>
  )
}

function changedWords({ changed, own }: GapRulesView, zone: string): string {
  if (changed === null) return '与随程序的一致'
  const { at, byName, reason } = changed
  return `${formatMoment(at, zone)} ${byName}${own ? '修改' : '改回随程序的'}：${reason}`
}
