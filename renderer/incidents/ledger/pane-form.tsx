import type { ReactNode } from 'react'
import type { Failure } from '../../../shared/result'
import { FailureNotice } from '../../app/failure-notice'
import { useAction } from '../../app/keys/key-scope'
import { Button } from '../../ui/button'
import './pane-form.css'

export interface PaneFormProps {
  /** Key scope of the pane. */
  scope: string
  /** What is being written: 记一笔, 转达. */
  title: string
  /** What it is about, beside the title. */
  about?: ReactNode
  /** What storing it is called. */
  deed: string
  busy: boolean
  failure: Failure | null
  onSubmit: () => void
  onPutAway: () => void
  /** Throws away what is typed. */
  onDiscard: () => void
  children: ReactNode
}

/** Something being written within a pane. Esc takes it out of sight and keeps the words. */
export function PaneForm(props: PaneFormProps) {
  const { scope, title, deed, busy } = props
  useAction({ id: `${scope}.store`, keys: 'Ctrl+Enter', words: deed, scope, run: props.onSubmit, enabled: !busy })
  useAction({ id: `${scope}.put-away`, keys: 'Esc', words: '收起，字留着', scope, run: props.onPutAway })
  return (
    <section className="pane-form" aria-label={title}>
      <div className="pane-form__body scroll">
        <h3 className="pane-form__title">
          {title}
          {props.about !== undefined && <span className="pane-form__about">{props.about}</span>}
        </h3>
        {props.children}
      </div>
      <FailureNotice failure={props.failure} deed="没有记下" />
      <div className="pane-form__foot">
        <Button kind="primary" size="inner" keys="Ctrl+Enter" disabled={busy} onPress={props.onSubmit}>
          {deed}
        </Button>
        <Button size="inner" keys="Esc" onPress={props.onPutAway}>
          收起
        </Button>
        <button type="button" className="key-button pane-form__discard" onClick={props.onDiscard}>
          清掉不记
        </button>
      </div>
    </section>
  )
}
