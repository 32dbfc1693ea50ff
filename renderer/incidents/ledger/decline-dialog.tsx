import { useStore } from 'zustand'
import { gradeWithNumber } from '../../../shared/incidents/incident-kind'
import { Dialog } from '../../ui/dialog'
import { TextArea } from '../../ui/text-area'
import { useDetail, useIncidents } from '../incident-context'
import { workOn } from './kept-works'
import type { DeclineForm } from './ledger-form'

/** Why the suggested grade is not taken, for the timeline. */
export function DeclineDialog({ form }: { form: DeclineForm }) {
  const { stores, office } = useIncidents()
  const { id, ledger: shown } = useDetail()
  const { ledger } = stores
  const busy = useStore(ledger, (state) => state.busy)
  const { faults, failure } = useStore(ledger, (state) => workOn(state, id))
  const fault = faults.reason ?? failure?.message
  const grade = shown.offer === null ? '建议等级' : gradeWithNumber(shown.offer.to)
  const empty = form.reason.trim() === ''
  return (
    <Dialog
      name="decline-grade"
      title={`暂不定为${grade}`}
      open
      onClose={ledger.putAway}
      dismissWords="再想想"
      primary={{
        words: '记下原因',
        onPress: () => void ledger.submit(office.zone),
        disabled: busy || empty,
        reason: empty ? '先写一句' : undefined,
      }}
    >
      <div className="signing">
        <p>写一句原因，记入时间线。数字再变时会重新建议。</p>
        <TextArea
          label="原因"
          lines={2}
          limit={1_000}
          onRefused={(sentence) => ledger.refuse('reason', sentence)}
          value={form.reason}
          onChange={ledger.writeReason}
        />
        {fault !== undefined && (
          <p className="pane-form__fault" role="alert">
            {fault}
          </p>
        )}
      </div>
    </Dialog>
  )
}
