import { useStore } from 'zustand'
import type { Step } from '../../shared/entries/step'
import { FieldSentence, shortSentence } from '../ui/field-sentence'
import { TextField } from '../ui/text-field'
import { useDesk } from './desk-context'
import type { EntryWork } from './entry-work'
import { MomentField } from './moment-field'
import { WorkForm } from './work-form'

type ReceiptWork = Extract<EntryWork, { kind: 'receipt' }>

/** Who took a relay, and when. */
export function ReceiptForm({ work, step }: { work: ReceiptWork; step: Step | undefined }) {
  const { entry } = useDesk().stores
  const faults = useStore(entry, (state) => state.faults)
  const to = [step?.unit, step?.person].filter((words) => words).join(' ')
  return (
    <WorkForm title={`签收　转办${to}`} deed="记下签收">
      <div>
        <TextField
          label="签收人"
          limit={100}
          onRefused={entry.refuse}
          value={work.by}
          question={shortSentence(faults.by)}
          onChange={(by) => entry.change({ ...work, by })}
        />
        <FieldSentence sentence={faults.by} />
      </div>
      <MomentField label="时间" value={work.at} fault={faults.at} onChange={(at) => entry.change({ ...work, at })} />
    </WorkForm>
  )
}
