import { useEffect, useRef } from 'react'
import { useStore } from 'zustand'
import { refusalOf } from '../../shared/accounts/access'
import { FailureNotice } from '../app/failure-notice'
import { useAction, useKeyScope } from '../app/keys/key-scope'
import { Banner } from '../ui/banner'
import { KeyHint } from '../ui/key-hint'
import { EmptyState } from '../ui/state-lines'
import { useDesk } from './desk-context'
import { ENTRY_SCOPE } from './desk-scopes'
import { EntryContentView } from './entry-content-view'
import './entry-pane.css'

/** The opened entry: a third pane where the window is wide, else in the place of the form. */
export function EntryPane() {
  const { stores, mayRecord, closeEntry } = useDesk()
  const { entry } = stores
  const { id, opening, detail, failure, done, work } = useStore(entry)
  const pane = useRef<HTMLElement>(null)
  useKeyScope(ENTRY_SCOPE, '打开的记录', false)
  const leave = () => (work === null ? closeEntry() : entry.putAway())
  useAction({
    id: 'entry.leave',
    keys: 'Esc',
    words: '收起、返回',
    scope: ENTRY_SCOPE,
    enabled: id !== null,
    run: leave,
  })
  // The officer opened it, so the keyboard goes there; what is being written in it takes the keyboard itself.
  const answered = useRef(0)
  useEffect(() => {
    if (answered.current === opening) return
    answered.current = opening
    if (id !== null && !pane.current?.contains(document.activeElement)) pane.current?.focus()
  }, [id, opening])
  // What had the keyboard is gone from the page, a form or the button of a sentence: the pane takes it, so that its keys work on.
  // biome-ignore lint/correctness/useExhaustiveDependencies: the sentences say when something may have gone, they are not read
  useEffect(() => {
    const { activeElement, body } = document
    if (id !== null && work === null && (activeElement === null || activeElement === body)) pane.current?.focus()
  }, [id, work, failure, done])
  return (
    <section
      ref={pane}
      className="pane pane--entry"
      aria-label="打开的记录"
      data-key-scope={ENTRY_SCOPE}
      data-open={id !== null}
      tabIndex={-1}
    >
      {!mayRecord && <ReadingNotice />}
      {id === null && (
        <div className="entry-none">
          <EmptyState title="没有打开的记录">
            在今日记录里用 <KeyHint keys="↑↓" /> 选，按 <KeyHint keys="Enter" /> 打开
          </EmptyState>
        </div>
      )}
      {detail === null && <FailureNotice failure={failure} />}
      {detail !== null && <EntryContentView key={detail.id} detail={detail} />}
    </section>
  )
}

/** Why there is no form here. */
function ReadingNotice() {
  const { session } = useDesk()
  return (
    <Banner kind="panel" across head="只查看">
      {refusalOf('record', session.account.role)}
    </Banner>
  )
}
