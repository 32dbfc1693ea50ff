import { useStore } from 'zustand'
import type { EntryDetail } from '../../shared/entries/entry'
import { OutcomeNotice } from '../app/outcome-notice'
import { Banner } from '../ui/banner'
import { KeyButton } from '../ui/button'
import { useDesk } from './desk-context'
import { EntryIncident } from './entry-incident'
import { useLinkToDraft } from './use-entry-keys'

/** What was done or could not be done with an opened entry, and what is waited for. */
export function EntryNotices({ detail }: { detail: EntryDetail }) {
  const { entry } = useDesk().stores
  const { failure, done, work } = useStore(entry)
  return (
    <>
      <EntryIncident detail={detail} />
      <OutcomeNotice failure={failure} done={done} onDismiss={entry.dismiss} />
      {work?.kind === 'link' && (
        <Banner
          kind="strong"
          head="关联"
          action={
            <KeyButton keys="Esc" onPress={entry.putAway}>
              不关联
            </KeyButton>
          }
        >
          按 Alt+R 到今日记录，选同一件事的一条，按 Enter。
        </Banner>
      )}
      <LinkToDraft detail={detail} />
    </>
  )
}

function LinkToDraft({ detail }: { detail: EntryDetail }) {
  const { lookups } = useDesk().stores
  const offered = useStore(lookups, ({ similar }) => similar.some(({ row }) => row.id === detail.id))
  const { linked, run } = useLinkToDraft(detail)
  if (!offered && !linked) return null
  return (
    <Banner
      kind="panel"
      action={
        <KeyButton keys="F9" onPress={run}>
          {linked ? '取消关联' : '关联'}
        </KeyButton>
      }
    >
      {linked ? '已与正在写的记录关联。' : '可能与正在写的是同一件事。'}
    </Banner>
  )
}
