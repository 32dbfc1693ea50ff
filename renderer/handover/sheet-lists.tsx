import type { ReactNode } from 'react'
import { useStore } from 'zustand'
import type { SheetView } from '../../shared/handover/handover-contract'
import { useAction } from '../app/keys/key-scope'
import { KeyButton } from '../ui/button'
import { AddedList } from './added-list'
import { DoneList } from './done-list'
import { useHandover, useSheetView } from './handover-context'
import { HANDOVER_SCOPE } from './handover-scopes'
import { ItemList } from './item-list'
import { countAnswers } from './sheet-reading'
import type { SheetList } from './sheet-store'

/** The lists there are; what came since the sheet was frozen comes before what was done with, where there is any. */
function listsOf({ added }: SheetView): readonly SheetList[] {
  return added.length === 0 ? ['open', 'done'] : ['open', 'added', 'done']
}

/** What is open; in its place, what was done with, or what came since the sheet was frozen. */
export function SheetLists() {
  const { stores } = useHandover()
  const view = useSheetView()
  const list = useStore(stores.sheet, (state) => state.list)
  const lists = listsOf(view)
  const next = lists[(lists.indexOf(list) + 1) % lists.length] ?? 'open'
  const turn = () => stores.sheet.look(next)
  useAction({ id: 'handover.lists', keys: 'Alt+I', words: '换看未办结、办结、新增', scope: HANDOVER_SCOPE, run: turn })
  return (
    <section className="sheet__list" aria-label={listWords[list]}>
      <header className="sheet__list-head">
        <h3 className="sheet__list-name">{listWords[list]}</h3>
        <span className="sheet__list-note">{noteOf(list, view)}</span>
        <span className="sheet__list-end">
          {list === 'open' && view.answers.length > 0 && <AnswerTally view={view} />}
          <KeyButton keys="Alt+I" keysAfter onPress={turn}>
            看{listWords[next]}
          </KeyButton>
        </span>
      </header>
      {contents[list](view)}
    </section>
  )
}

const contents: Record<SheetList, (view: SheetView) => ReactNode> = {
  open: (view) => <ItemList view={view} />,
  done: (view) => <DoneList view={view} />,
  added: (view) => <AddedList view={view} />,
}

const listWords: Record<SheetList, string> = { open: '未办结', done: '办结', added: '冻结后新增' }

function noteOf(list: SheetList, { sheet, added }: SheetView): string {
  if (list === 'done') return `${sheet.done.length} 项`
  if (list === 'added') return `${added.length} 条，归下一班`
  return sheet.items.length === 0 ? '没有未办结事项' : `${sheet.items.length} 项，重特大、紧急在前`
}

/** 接收 4　有疑问 1　退回 1　未确认 8 */
function AnswerTally({ view }: { view: SheetView }) {
  const counts = countAnswers(view)
  return (
    <span className="sheet__tally">
      接收 {counts.accepted}　有疑问 {counts.questioned}　退回 {counts['sent-back']}　未确认 {counts.unanswered}
    </span>
  )
}
