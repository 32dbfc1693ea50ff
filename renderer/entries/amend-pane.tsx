import { useStore } from 'zustand'
import { channel, channelForms } from '../../shared/entries/channel'
import type { DraftForm } from '../../shared/entries/draft'
import { type EntryDetail, urgency, urgencyWords } from '../../shared/entries/entry'
import { shortSentence } from '../ui/field-sentence'
import { Segmented } from '../ui/segmented'
import { TextArea } from '../ui/text-area'
import { TextField } from '../ui/text-field'
import { AmendChanges } from './amend-changes'
import { AmendFields } from './amend-fields'
import { useDesk } from './desk-context'
import type { EntryWork } from './entry-work'
import { fieldLimits, formLabel } from './form-field'
import { WorkForm } from './work-form'

const channels = channel.options.map((value) => ({ value, words: channelForms[value].short }))
const urgencies = urgency.options.map((value) => ({ value, words: urgencyWords[value], grave: value === 'grave' }))

type AmendWork = Extract<EntryWork, { kind: 'amend' }>

/** Every element of an entry, to be put right; what it says now stays on record. */
export function AmendPane({ work, detail }: { work: AmendWork; detail: EntryDetail }) {
  const { entry } = useDesk().stores
  const faults = useStore(entry, (state) => state.faults)
  const { form } = work
  const edit = (patch: Partial<DraftForm>) => entry.change({ ...work, form: { ...form, ...patch } })
  return (
    <WorkForm title="更正" deed="存更正" foot={<AmendFoot work={work} detail={detail} />}>
      <div className="amend-text">
        <TextArea
          label={formLabel(channelForms[form.channel], 'text')}
          lines={5}
          limit={fieldLimits.text}
          onRefused={entry.refuse}
          value={form.text}
          onChange={(text) => edit({ text })}
        />
        {faults.text !== undefined && <p className="form-fault">{faults.text}</p>}
      </div>
      <div className="amend-choices">
        <Segmented
          label="方式"
          options={channels}
          value={form.channel}
          onChange={(value) => edit({ channel: value })}
        />
        <Segmented
          label="紧急程度"
          options={urgencies}
          value={form.urgency}
          onChange={(value) => edit({ urgency: value })}
        />
      </div>
      <AmendFields form={form} receivedAt={detail.content.receivedAt} faults={faults} onEdit={edit} />
    </WorkForm>
  )
}

/** What the amendment changes, and why: in sight while any of its fields is. */
function AmendFoot({ work, detail }: { work: AmendWork; detail: EntryDetail }) {
  const { entry } = useDesk().stores
  const faults = useStore(entry, (state) => state.faults)
  return (
    <>
      <AmendChanges form={work.form} detail={detail} />
      <TextField
        label="更正原因"
        limit={1_000}
        onRefused={entry.refuse}
        value={work.reason}
        missing="写一句"
        question={shortSentence(faults.reason)}
        onChange={(reason) => entry.change({ ...work, reason })}
      />
      {faults.changes !== undefined && <p className="form-fault">{faults.changes}</p>}
    </>
  )
}
