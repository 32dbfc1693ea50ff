import { changeWords } from '../../shared/entries/change-words'
import type { DraftForm } from '../../shared/entries/draft'
import type { EntryDetail } from '../../shared/entries/entry'
import { changesIn } from './amend-form'
import { useDesk } from './desk-context'

/** What storing an amendment would change, before it is stored. */
export function AmendChanges({ form, detail }: { form: DraftForm; detail: EntryDetail }) {
  const { office, now } = useDesk()
  const { zone } = office
  const amended = changesIn(form, detail.content, { now: now.getState().now, zone })
  const changes = amended.ok ? amended.changes : []
  return (
    <div className="amend-changes" aria-live="polite">
      {changes.length === 0 ? (
        <p className="amend-changes__none">还没有改动</p>
      ) : (
        changes.map((change) => {
          const { label, from, to } = changeWords(change, { channel: form.channel }, zone)
          return (
            <p key={change.field} className="amend-changes__line">
              {label}　<s>{from}</s> → <b>{to}</b>
            </p>
          )
        })
      )}
    </div>
  )
}
