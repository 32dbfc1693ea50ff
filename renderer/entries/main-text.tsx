import { channelForms } from '../../shared/entries/channel'
import { TextArea } from '../ui/text-area'
import { useDesk, useDraft } from './desk-context'
import { fieldLimits, formLabel } from './form-field'
import { useFieldFault } from './use-field-fault'

/** Whatever is heard, as it is heard. */
export function MainText({ onRefused }: { onRefused: (sentence: string) => void }) {
  const { drafts } = useDesk().stores
  const text = useDraft((draft) => draft.form.text)
  const form = channelForms[useDraft((draft) => draft.form.channel)]
  const [fault, settle] = useFieldFault('text')
  return (
    <div className="main-text" data-field="text">
      <TextArea
        label={formLabel(form, 'text')}
        value={text}
        placeholder={form.textHint}
        limit={fieldLimits.text}
        onRefused={onRefused}
        onChange={(value, { composing }) => {
          settle()
          drafts.edit({ text: value }, composing)
        }}
      />
      {fault !== undefined && (
        <p className="form-fault" role="alert">
          {fault}
        </p>
      )}
    </div>
  )
}
