import { useStore } from 'zustand'
import { meansWords } from '../../../shared/incidents/clock-rule'
import { reportName } from '../../../shared/incidents/report'
import { Dialog } from '../../ui/dialog'
import { TextField } from '../../ui/text-field'
import { useDetail, useIncidents } from '../incident-context'
import { MomentField } from '../moment-field'
import { useMomentWords } from '../use-moment-words'
import { receiptFormOf } from './receipts-store'

const LONGEST_NAME = 100

/** 签收: who took it, and when. */
export function ReceiptDialog() {
  const { stores, office } = useIncidents()
  const { reports } = useDetail()
  const { receipts } = stores.reports
  const state = useStore(receipts)
  const moment = useMomentWords()
  const { open, busy, failure } = state
  const report = reports.find(({ dispatches }) => dispatches.some(({ id }) => id === open))
  const dispatch = report?.dispatches.find(({ id }) => id === open)
  if (!report || !dispatch) return null
  const form = receiptFormOf(state, dispatch.id)
  const lacking = form.by.trim() === ''
  const submit = () => void (lacking || receipts.submit(office.zone))
  return (
    <Dialog
      name="report-receipt"
      title={`${reportName(report)}签收`}
      open
      onClose={receipts.putAway}
      dismissWords="先不记"
      primary={{
        words: '记下签收',
        onPress: submit,
        disabled: busy || lacking,
        reason: lacking ? '先写谁签收' : undefined,
      }}
    >
      <div className="report-form">
        <p>
          {moment(dispatch.at)} {meansWords[dispatch.means]}发往 {dispatch.addressee}
        </p>
        <TextField
          label="签收人"
          limit={LONGEST_NAME}
          onRefused={receipts.refuse}
          value={form.by}
          onChange={(by) => receipts.change({ by })}
          onEnter={submit}
        />
        <MomentField
          label="签收时间"
          value={form.at}
          onRefused={receipts.refuse}
          onChange={(at) => receipts.change({ at })}
          onEnter={submit}
        />
        {failure && (
          <p className="report-form__fault" role="alert">
            {failure.message}
          </p>
        )}
      </div>
    </Dialog>
  )
}
