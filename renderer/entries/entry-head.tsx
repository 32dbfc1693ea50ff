import { channelForms } from '../../shared/entries/channel'
import { type EntryDetail, formatEntryNumber, statusWords, urgencyWords } from '../../shared/entries/entry'
import { Badge } from '../ui/badge'
import { KeyButton } from '../ui/button'
import { useDesk } from './desk-context'

/** Number, state and the nearest keys of an opened entry. */
export function EntryHead({ detail, onAmend }: { detail: EntryDetail; onAmend: () => void }) {
  const { stores, closeEntry } = useDesk()
  const { content, amendments, status } = detail
  return (
    <header className="pane-head entry-head">
      <h2 className="pane-head__title">{formatEntryNumber(detail.number)}</h2>
      <span className="entry-head__badges">
        {content.urgency !== 'ordinary' && <Badge kind={content.urgency}>{urgencyWords[content.urgency]}</Badge>}
        <Badge kind={status === 'closed' ? 'done' : status === 'struck' ? 'dashed' : 'plain'}>
          {statusWords[status]}
        </Badge>
        {amendments.length > 0 && <Badge kind="plain">更正 {amendments.length}</Badge>}
        <span className="entry-head__channel">{channelForms[content.channel].words}</span>
      </span>
      <div className="pane-head__actions">
        {amendments.length > 0 && (
          <KeyButton keys="Alt+H" onPress={stores.entry.toggleOriginal}>
            原文
          </KeyButton>
        )}
        {status !== 'struck' && (
          <KeyButton keys="Alt+G" onPress={onAmend}>
            更正
          </KeyButton>
        )}
        <KeyButton keys="Ctrl+P" onPress={() => void stores.entry.print()}>
          打印
        </KeyButton>
        <KeyButton keys="Esc" onPress={closeEntry}>
          返回
        </KeyButton>
      </div>
    </header>
  )
}
