import { useEffect, useRef, useState } from 'react'
import { LONGEST_TEXT } from '../../../shared/text'
import { Button } from '../../ui/button'
import { TextArea } from '../../ui/text-area'
import { TextField } from '../../ui/text-field'
import { useIncidents } from '../incident-context'
import type { ReportWork } from './report-draft-store'

const LONGEST_TITLE = 200

/** The whole text as the template composes it, until the officer puts it into his own words. */
export function DraftText({ work, turn }: { work: ReportWork; turn: number }) {
  const { drafts } = useIncidents().stores.reports
  const { draft, view } = work
  const frame = useRef<HTMLDivElement>(null)
  // Emptied to be written anew: what the template composes must not come back under the hand.
  const [inHand, setInHand] = useState<'title' | 'body' | null>(null)
  const [laidBy, setLaidBy] = useState<{ title: string; body: string } | null>(null)
  const own = draft.title !== '' || draft.body !== ''
  // biome-ignore lint/correctness/useExhaustiveDependencies: the keyboard comes each time it was asked
  useEffect(() => {
    const text = frame.current?.querySelector('textarea')
    text?.setSelectionRange(0, 0)
    text?.focus()
  }, [turn])
  useEffect(() => {
    const element = frame.current
    const letGo = () => setInHand(null)
    element?.addEventListener('focusout', letGo)
    return () => element?.removeEventListener('focusout', letGo)
  }, [])
  const composeAnew = () => {
    setLaidBy({ title: draft.title, body: draft.body })
    drafts.writeText({ title: '', body: '' })
  }
  const takeBack = () => {
    if (laidBy) drafts.writeText(laidBy)
    setLaidBy(null)
  }
  return (
    <div className="draft-text" ref={frame}>
      <TextField
        label="标题"
        limit={LONGEST_TITLE}
        onRefused={drafts.refuse}
        value={draft.title !== '' || inHand === 'title' ? draft.title : view.composed.title}
        onChange={(title) => {
          setInHand('title')
          drafts.writeText({ title })
        }}
      />
      <TextArea
        label="正文"
        lines={4}
        limit={LONGEST_TEXT}
        placeholder="空着就按要素写成"
        onRefused={drafts.refuse}
        value={draft.body !== '' || inHand === 'body' ? draft.body : view.composed.body}
        onChange={(body) => {
          setInHand('body')
          drafts.writeText({ body })
        }}
      />
      <p className="draft-text__note">
        {own ? '已自改，要素再变不进正文。' : '按要素写成，可直接改。'}
        {own && (
          <Button size="inner" onPress={composeAnew}>
            按要素重写
          </Button>
        )}
        {!own && laidBy && (
          <Button size="inner" onPress={takeBack}>
            取回自改的
          </Button>
        )}
      </p>
    </div>
  )
}
