import { useStore } from 'zustand'
import { Dialog } from '../../ui/dialog'
import { Segmented } from '../../ui/segmented'
import { TextArea } from '../../ui/text-area'
import { TextField } from '../../ui/text-field'
import { useDetail, useIncidents } from '../incident-context'
import { MomentField } from '../moment-field'
import { type RemarkForm, remarkFormOf } from './remarks-store'

const LONGEST = 1_000

const kinds = [
  { value: 'note', words: '记事' },
  { value: 'decision', words: '决定' },
] as const

/** What an officer writes into the timeline: what happened, or what was decided and why. */
export function RemarkDialog() {
  const { stores, office } = useIncidents()
  const { id } = useDetail()
  const { remarks } = stores.timeline
  const state = useStore(remarks)
  const { open, busy, failure } = state
  if (!open) return null
  const form = remarkFormOf(state, id)
  const empty = form.words.trim() === ''
  const submit = () => void (empty || remarks.submit(office.zone))
  return (
    <Dialog
      name="incident-remark"
      title="记入时间线"
      open
      onClose={remarks.putAway}
      dismissWords="先不记"
      primary={{ words: '记下', onPress: submit, disabled: busy || empty, reason: empty ? '先写一句' : undefined }}
    >
      <div className="report-form">
        <Segmented label="记什么" options={kinds} value={form.kind} onChange={(kind) => remarks.change({ kind })} />
        <RemarkFields form={form} onEnter={submit} />
        {failure && (
          <p className="report-form__fault" role="alert">
            {failure.message}
          </p>
        )}
      </div>
    </Dialog>
  )
}

function RemarkFields({ form, onEnter }: { form: RemarkForm; onEnter: () => void }) {
  const { remarks } = useIncidents().stores.timeline
  return (
    <>
      <TextArea
        label={form.kind === 'note' ? '记事' : '决定'}
        labelShown
        lines={2}
        limit={LONGEST}
        onRefused={remarks.refuse}
        value={form.words}
        onChange={(words) => remarks.change({ words })}
      />
      {form.kind === 'decision' && (
        <TextField
          label="原因"
          limit={LONGEST}
          onRefused={remarks.refuse}
          value={form.reason}
          onChange={(reason) => remarks.change({ reason })}
          onEnter={onEnter}
        />
      )}
      <MomentField
        label="时间"
        value={form.at}
        onRefused={remarks.refuse}
        onChange={(at) => remarks.change({ at })}
        onEnter={onEnter}
      />
    </>
  )
}
