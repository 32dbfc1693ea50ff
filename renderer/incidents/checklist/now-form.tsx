import type { ReactNode } from 'react'
import { useStore } from 'zustand'
import type { Failure } from '../../../shared/result'
import { FailureNotice } from '../../app/failure-notice'
import { useAction } from '../../app/keys/key-scope'
import { Button } from '../../ui/button'
import { useDetail, useIncidents } from '../incident-context'
import { CHECKLIST_SCOPE } from './checklist-scope'

export interface NowFormProps {
  /** The matter: 接通, 迟报原因. */
  title: string
  /** Verb of the deed: 记下接通. */
  deed: string
  /** What leaving means: 先不记. */
  dismiss: string
  /** One sentence at the right of the buttons. */
  note?: string | undefined
  children: ReactNode
}

/** What is written about a step stands where its keys were, so that clock, whom and number stay in sight. */
export function NowForm({ title, deed, dismiss, note, children }: NowFormProps) {
  const { stores, office } = useIncidents()
  const { checklist } = stores
  const busy = useStore(checklist, (state) => state.busy)
  const failure = useFormFailure()
  const submit = () => void checklist.submit(office.zone)
  useAction({
    id: 'checklist.record',
    keys: 'Ctrl+Enter',
    words: deed,
    scope: CHECKLIST_SCOPE,
    run: submit,
    enabled: !busy,
  })
  useAction({ id: 'checklist.put-away', keys: 'Esc', words: dismiss, scope: CHECKLIST_SCOPE, run: checklist.putAway })
  return (
    <section className="now-form" aria-label={title}>
      {children}
      {/* What a field can say is said there. */}
      <FailureNotice failure={failure?.fields === undefined ? failure : null} deed="没有记下" />
      <div className="now-form__deeds">
        <Button kind="primary" size="inner" keys="Ctrl+Enter" disabled={busy} onPress={submit}>
          {deed}
        </Button>
        <Button size="inner" keys="Esc" onPress={checklist.putAway}>
          {dismiss}
        </Button>
        {note !== undefined && <span className="now-form__note">{note}</span>}
      </div>
    </section>
  )
}

/** Why the form of this incident was not taken. */
function useFormFailure(): Failure | null {
  const { checklist } = useIncidents().stores
  const { id } = useDetail()
  return useStore(checklist, (state) => (state.refused?.incident === id ? state.refused.failure : null))
}

/** What is wrong with a field, by the path at which it was asked for: `at`, `action.at`. */
export function useFieldFault(...paths: string[]): string | undefined {
  const failure = useFormFailure()
  return paths.map((path) => failure?.fields?.[path]).find((sentence) => sentence !== undefined)
}
