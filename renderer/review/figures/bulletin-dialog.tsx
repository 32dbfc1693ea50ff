import { useLayoutEffect, useRef, useState } from 'react'
import { useStore } from 'zustand'
import type { DaySpan } from '../../../shared/review/figure'
import { LONGEST_BULLETIN } from '../../../shared/review/figures-contract'
import { FailureNotice } from '../../app/failure-notice'
import { Button } from '../../ui/button'
import { Dialog } from '../../ui/dialog'
import { TextArea } from '../../ui/text-area'
import { useReview } from '../review-context'

export interface BulletinDialogProps {
  span: DaySpan
  /** As it was composed from the figures. */
  text: string
  onClose: () => void
}

/** 通报 as text, to be put right by hand before it leaves the program. */
export function BulletinDialog({ span, text: composed, onClose }: BulletinDialogProps) {
  const { takings } = useReview().stores
  const [text, setText] = useState(composed)
  const failure = useStore(takings, (state) => state.failure)
  const done = useStore(takings, (state) => state.done)
  return (
    <Dialog
      name="bulletin"
      title="值班情况通报"
      open
      wide
      onClose={onClose}
      dismissWords="关上"
      primary={{ words: '复制', onPress: () => void takings.copyBulletin(span, text), disabled: text.trim() === '' }}
      note={done}
    >
      <div className="bulletin">
        <BulletinText text={text} onChange={setText} />
        <div className="bulletin__foot">
          <Button size="inner" disabled={text.trim() === ''} onPress={() => void takings.saveBulletin(span, text)}>
            存为文本文件
          </Button>
          <span className="bulletin__note">数字由统计得出，可改；改过的不回写记录。复制和存出都记入流水。</span>
        </div>
        <FailureNotice failure={failure} deed="没有取出" />
      </div>
    </Dialog>
  )
}

function BulletinText({ text, onChange }: { text: string; onChange: (text: string) => void }) {
  const field = useRef<HTMLTextAreaElement>(null)
  // It is read before it is changed: without this the caret, and what is in sight, is at the end.
  useLayoutEffect(() => field.current?.setSelectionRange(0, 0), [])
  return <TextArea label="通报" lines={16} limit={LONGEST_BULLETIN} value={text} onChange={onChange} ref={field} />
}
