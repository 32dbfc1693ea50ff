import { useStore } from 'zustand'
import { Dialog } from '../../ui/dialog'
import { TextArea } from '../../ui/text-area'
import { TextField } from '../../ui/text-field'
import { useIncidents } from '../incident-context'
import { MomentField } from '../moment-field'

const LONGEST_ADDRESSEE = 100
const LONGEST_WORDS = 1_000

/** 零报告: said on a day that there was nothing to report. */
export function ZeroDialog() {
  const { stores, office } = useIncidents()
  const { daily } = stores
  const { open, forms, chosen, busy, failure } = useStore(daily)
  const form = open === null ? undefined : forms[open]
  if (!form) return null
  const title = chosen?.find((each) => each.daily === open)?.title ?? '零报告'
  const lacking = form.addressee.trim() === ''
  const submit = () => void (lacking || daily.submit(office.zone))
  return (
    <Dialog
      name="zero-report"
      title={title}
      open
      onClose={daily.putAway}
      dismissWords="先不报"
      primary={{
        words: '记下已报',
        onPress: submit,
        disabled: busy || lacking,
        reason: lacking ? '先写报给谁' : undefined,
      }}
    >
      <div className="report-form">
        <TextArea
          label="报告内容"
          labelShown
          lines={3}
          limit={LONGEST_WORDS}
          onRefused={daily.refuse}
          value={form.words}
          onChange={(words) => daily.change({ words })}
        />
        <TextField
          label="报给"
          limit={LONGEST_ADDRESSEE}
          missing="缺"
          onRefused={daily.refuse}
          value={form.addressee}
          onChange={(addressee) => daily.change({ addressee })}
          onEnter={submit}
        />
        <MomentField
          label="时间"
          value={form.at}
          onRefused={daily.refuse}
          onChange={(at) => daily.change({ at })}
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
