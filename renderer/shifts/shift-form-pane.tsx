import { type ReactNode, useEffect, useRef } from 'react'
import { FailureNotice } from '../app/failure-notice'
import { KeyScope, useAction } from '../app/keys/key-scope'
import { Button } from '../ui/button'
import { ActionBar, PaneHead } from '../ui/pane'
import { useFirstFocus } from '../ui/use-first-focus'
import type { ShiftForm } from './use-shift-form'

export interface ShiftFormPaneProps {
  /** Scope of its keys. */
  name: string
  title: string
  note?: ReactNode
  form: ShiftForm
  /** What storing it is called, and what did not happen when it failed. */
  deed: string
  failed: string
  /** Leaves the form by Esc; none where there is nothing to go back to. */
  leave?: { words: string; run: () => void } | undefined
  foot?: ReactNode
  children: ReactNode
}

/** A form about a shift, a pane of its own. */
export function ShiftFormPane(props: ShiftFormPaneProps) {
  const { name, title, form, deed, leave } = props
  const box = useRef<HTMLDivElement>(null)
  useFirstFocus(box)
  // Where the first sentence stands there is something to be put right.
  useEffect(() => {
    if (form.refusals > 0) box.current?.querySelector<HTMLElement>('.field__box--questioned input')?.focus()
  }, [form.refusals])
  const submit = () => void form.submit()
  useAction({ id: `${name}.submit`, keys: 'Ctrl+Enter', words: deed, scope: name, enabled: !form.busy, run: submit })
  return (
    <KeyScope name={name} label={title} className="pane">
      <PaneHead title={title} note={props.note} />
      <div ref={box} className="pane__body scroll">
        {props.children}
      </div>
      <FailureNotice failure={form.faults.whole} deed={props.failed} />
      <ActionBar note={props.foot}>
        <Button kind="primary" keys="Ctrl+Enter" disabled={form.busy} onPress={submit}>
          {deed}
        </Button>
        {leave && <LeaveButton name={name} {...leave} />}
      </ActionBar>
    </KeyScope>
  )
}

function LeaveButton({ name, words, run }: { name: string; words: string; run: () => void }) {
  useAction({ id: `${name}.leave`, keys: 'Esc', words, scope: name, run })
  return (
    <Button keys="Esc" onPress={run}>
      {words}
    </Button>
  )
}
