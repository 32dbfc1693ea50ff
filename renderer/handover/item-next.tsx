import { useState } from 'react'
import { useStore } from 'zustand'
import { LONGEST_REMARK } from '../../shared/handover/handover-form'
import type { OpenItem } from '../../shared/handover/open-item'
import { formatMomentBeside } from '../../shared/time/office-time'
import { FieldSentence, shortSentence } from '../ui/field-sentence'
import { TextField } from '../ui/text-field'
import { dueText, readDue } from './due-time'
import { useHandover } from './handover-context'

/** What the next shift is to do about an item, and by when, in the outgoing shift's words. */
export function ItemNext({ item }: { item: OpenItem }) {
  const { stores, now, office } = useHandover()
  const form = useStore(stores.form, (state) => state.form)
  const next = form?.next[item.key] ?? item.next ?? { words: '', due: null }
  const [typed, setTyped] = useState<{ key: string; text: string } | null>(null)
  const at = now.getState().now
  const text = typed?.key === item.key ? typed.text : dueText(next.due, at, office.zone)
  const reading = readDue(text, at, office.zone)
  const sentence =
    reading.kind === 'unreadable'
      ? reading.sentence
      : reading.kind === 'read'
        ? (reading.question ?? undefined)
        : undefined

  const writeDue = (due: string) => {
    setTyped({ key: item.key, text: due })
    const read = readDue(due, now.getState().now, office.zone)
    if (read.kind === 'unreadable') return
    stores.form.writeNext(item.key, { words: next.words, due: read.kind === 'read' ? read.at : null })
  }

  return (
    <div className="item-next" data-next>
      <TextField
        label="下一步"
        limit={LONGEST_REMARK}
        onRefused={stores.form.refuse}
        value={next.words}
        onChange={(words) => stores.form.writeNext(item.key, { ...next, words })}
      />
      <div>
        <TextField
          label="几点前"
          kind="numeric"
          limit={60}
          onRefused={stores.form.refuse}
          value={text}
          hint={
            reading.kind === 'read' && reading.question === null
              ? formatMomentBeside(reading.at, at, office.zone)
              : undefined
          }
          question={shortSentence(sentence)}
          onChange={writeDue}
        />
        <FieldSentence sentence={sentence} />
      </div>
    </div>
  )
}
