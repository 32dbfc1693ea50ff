import { type EntryDetail, formatEntryNumber } from '../../shared/entries/entry'
import { Badge } from '../ui/badge'
import { KeyButton } from '../ui/button'
import { useDesk } from './desk-context'

/** Number and the nearest keys of an opened entry. */
export function EntryHead({ detail, onAmend }: { detail: EntryDetail; onAmend: () => void }) {
  const { stores, mayRecord, closeEntry } = useDesk()
  const { amendments, status } = detail
  return (
    <header className="pane-head">
      <h2 className="pane-head__title">{formatEntryNumber(detail.number)}</h2>
      {amendments.length > 0 && (
        <span className="entry-head__badge">
          <Badge kind="plain">更正 {amendments.length}</Badge>
        </span>
      )}
      <div className="pane-head__actions">
        {amendments.length > 0 && (
          <KeyButton keys="Alt+H" onPress={stores.entry.toggleOriginal}>
            原文
          </KeyButton>
        )}
        {mayRecord && status !== 'struck' && (
          <KeyButton keys="Alt+G" onPress={onAmend}>
            更正
          </KeyButton>
        )}
        <KeyButton keys="Ctrl+P" onPress={() => void stores.entry.print()}>
          打印
        </KeyButton>
        <span className="entry-head__back">
          <KeyButton keys="Esc" onPress={closeEntry}>
            返回
          </KeyButton>
        </span>
      </div>
    </header>
  )
}
