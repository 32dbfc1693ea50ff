import { useStore } from 'zustand'
import type { EntryDetail } from '../../shared/entries/entry'
import { countAwaited, isMarked, type MarkThread } from '../../shared/review/marks'
import { RecordMarks, RecordMarksFailure } from '../marks/record-marks'
import { useDesk } from './desk-context'
import { ENTRY_SCOPE } from './desk-scopes'
import { EntrySection } from './entry-section'

/** What was said of the opened entry in reviewing it, and the answers. */
export function EntryMarks({ detail }: { detail: EntryDetail }) {
  const desk = useDesk()
  const { entryMarks } = desk.stores
  const thread = useStore(entryMarks, (state) => state.thread)
  if (thread === null || thread.record.id !== detail.id || !isMarked(thread)) {
    return <RecordMarksFailure marks={entryMarks} />
  }
  return (
    <EntrySection title="审阅" note={awaitedWords(thread)}>
      <RecordMarksFailure marks={entryMarks} />
      <RecordMarks marks={entryMarks} thread={thread} setting={desk} scope={ENTRY_SCOPE} />
    </EntrySection>
  )
}

/** 2 条待答复，更正即答复发回 */
function awaitedWords(thread: MarkThread): string | undefined {
  const { returns, instructions } = countAwaited(thread)
  if (returns + instructions === 0) return undefined
  return `${returns + instructions} 条待答复${returns > 0 ? '，更正即答复发回' : ''}`
}
