import { channel, channelForms } from '../../shared/entries/channel'
import { urgency, urgencyWords } from '../../shared/entries/entry'
import { Segmented } from '../ui/segmented'
import { useDesk, useDraft } from './desk-context'

const channels = channel.options.map((value) => ({ value, words: channelForms[value].short }))
const urgencies = urgency.options.map((value) => ({ value, words: urgencyWords[value], grave: value === 'grave' }))

/** How the matter came, and how urgent it is. */
export function FormHead() {
  const { drafts } = useDesk().stores
  const form = useDraft((draft) => draft.form.channel)
  const grade = useDraft((draft) => draft.form.urgency)
  return (
    <div className="form-head">
      <Segmented
        label="来文来电方式"
        options={channels}
        value={form}
        onChange={(value) => drafts.edit({ channel: value })}
      />
      <Segmented
        label="紧急程度"
        labelShown
        options={urgencies}
        value={grade}
        onChange={(value) => drafts.edit({ urgency: value })}
      />
    </div>
  )
}
