import { type ReactNode, useLayoutEffect, useRef } from 'react'
import { useStore } from 'zustand'
import type { HandoverId } from '../../../shared/handover/handover-contract'
import { type SheetWords, sheetWords } from '../../../shared/handover/sheet-words'
import { FailureNotice } from '../../app/failure-notice'
import { useAction } from '../../app/keys/key-scope'
import { OutcomeNotice } from '../../app/outcome-notice'
import { Button } from '../../ui/button'
import { ActionBar, PaneHead } from '../../ui/pane'
import { HitContext } from './records-hit'
import { RecordsPaper } from './records-paper'
import { RecordsRemarkDialog } from './records-remark-dialog'
import type { RecordsStore } from './records-store'

export interface RecordsSheetProps {
  store: RecordsStore
  /** Shown while no sheet is opened. */
  nothing: ReactNode
}

/** A closed sheet as it was signed, and what can still be done with it. */
export function RecordsSheet({ store, nothing }: RecordsSheetProps) {
  const current = useStore(store, (state) => state.current)
  const view = useStore(store.sheet, (state) => state.view)
  const failure = useStore(store.sheet, (state) => state.failure)
  if (current === null) return nothing
  if (!view || view.handoverId !== current) {
    return (
      <div className="pane">
        <PaneHead title="交接班记录" />
        <FailureNotice failure={failure} deed="没有读出" />
      </div>
    )
  }
  return <OpenedSheet key={current} store={store} id={current} words={sheetWords(view)} />
}

interface OpenedSheetProps {
  store: RecordsStore
  id: HandoverId
  words: SheetWords
}

function OpenedSheet({ store, id, words }: OpenedSheetProps) {
  const { papers } = store
  const { busy } = useStore(papers)
  const found = useStore(store, (state) => state.found)
  const paper = useRef<HTMLDivElement>(null)
  const deeds = store.remarkOn(id)
  const print = () => void papers.print()
  const savePdf = () => void papers.savePdf()
  const copy = () => void papers.copy()
  const remark = () => deeds.begin('remark')
  const scope = 'records'
  // biome-ignore lint/correctness/useExhaustiveDependencies: other words are to be shown where they are
  useLayoutEffect(() => paper.current?.querySelector('mark')?.scrollIntoView?.({ block: 'center' }), [found])
  useAction({ id: 'records.print', keys: 'Ctrl+P', words: '打印交接班记录', scope, run: print })
  useAction({ id: 'records.pdf', keys: 'Alt+E', words: '存为 PDF', scope, run: savePdf })
  useAction({ id: 'records.copy', keys: 'Alt+C', words: '复制成文字', scope, run: copy })
  useAction({ id: 'records.remark', keys: 'Alt+B', words: '补记', scope, run: remark })
  return (
    <section className="pane" aria-label={`${words.title}${words.number}`}>
      <PaneHead title={words.title} note={`${words.number}　${words.mark}`} />
      <PaperNotices store={store} />
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard */}
      <div ref={paper} className="scroll records-sheet" tabIndex={0} role="document" aria-label={words.number}>
        <HitContext value={found}>
          <RecordsPaper words={words} />
        </HitContext>
      </div>
      <ActionBar note="签字后不能改">
        <Button kind="primary" keys="Ctrl+P" disabled={busy} onPress={print}>
          打印
        </Button>
        <Button keys="Alt+E" disabled={busy} onPress={savePdf}>
          存为 PDF
        </Button>
        <Button keys="Alt+C" disabled={busy} onPress={copy}>
          复制
        </Button>
        <Button keys="Alt+B" onPress={remark}>
          补记
        </Button>
      </ActionBar>
      <RecordsRemarkDialog store={deeds} number={words.number} />
    </section>
  )
}

function PaperNotices({ store: { papers } }: { store: RecordsStore }) {
  const { done, failure } = useStore(papers)
  return <OutcomeNotice failure={failure} done={done} onDismiss={papers.dismiss} />
}
