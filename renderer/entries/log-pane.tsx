import { useRef, useState } from 'react'
import { flushSync } from 'react-dom'
import { useStore } from 'zustand'
import { FailureNotice } from '../app/failure-notice'
import { KeyScope, useAction } from '../app/keys/key-scope'
import { KeyButton } from '../ui/button'
import { KeyHint } from '../ui/key-hint'
import { PaneHead } from '../ui/pane'
import type { TextElement } from '../ui/use-text-input'
import { DayJump } from './day-jump'
import { dayWords } from './day-words'
import { useDesk } from './desk-context'
import { LOG_SCOPE } from './desk-scopes'
import { IncidentLinkNotice } from './incident-link-notice'
import { LogFilters } from './log-filters'
import { countOf } from './log-index'
import { LogList } from './log-list'
import './log-pane.css'
import { OpenItemsPane } from './open-items-pane'
import { useIncidentLink } from './use-incident-link'

/** What is not closed, and what was recorded. */
export function LogPane() {
  const { stores, mayRecord, returnToWork } = useDesk()
  const { log } = stores
  const expanded = useStore(stores.openItems, (state) => state.expanded)
  const failure = useStore(log, (state) => state.failure)
  const box = useRef<HTMLDivElement>(null)
  const search = useRef<TextElement>(null)
  const [jumping, setJumping] = useState(false)
  /** The log comes back in place of all open items first. */
  const showLog = () => {
    if (expanded) flushSync(() => stores.openItems.expand(false))
  }
  const focusList = () => {
    showLog()
    box.current?.querySelector<HTMLElement>('[role="listbox"]')?.focus()
  }
  const focusSearch = () => {
    showLog()
    search.current?.focus()
  }
  const leave = () => {
    if (jumping) setJumping(false)
    else if (log.getState().search !== '') log.search('', false)
    returnToWork()
  }
  const jump = () => {
    showLog()
    setJumping(true)
    box.current?.querySelector<HTMLElement>('[data-field="day"] input')?.focus()
  }
  const scope = 'global'
  useAction({ id: 'log.search', keys: 'Ctrl+F', words: '筛选文字', scope, run: focusSearch })
  useAction({ id: 'log.day', keys: 'Alt+D', words: '换日', scope, run: jump })
  useAction({ id: 'log.list', keys: 'Alt+R', words: '到今日记录', scope, run: focusList })
  useAction({
    id: 'log.leave',
    keys: 'Esc',
    words: mayRecord ? '清除筛选，回到正在写的' : '清除筛选',
    scope: LOG_SCOPE,
    run: leave,
  })
  useAction({ id: 'log.move', keys: '↑↓', words: '选', scope: LOG_SCOPE, run: null })
  useLogIncidentKeys()
  useAction({ id: 'log.open', keys: 'Enter', words: '打开', scope: LOG_SCOPE, run: null })
  return (
    <KeyScope name={LOG_SCOPE} label="今日记录" className="pane pane--log">
      <OpenItemsPane />
      <div ref={box} className="log" hidden={expanded}>
        <LogHead onJump={jump} />
        {jumping && (
          <DayJump
            onDone={() => {
              setJumping(false)
              focusList()
            }}
          />
        )}
        <LogFilters search={search} onDone={focusList} />
        <FailureNotice failure={failure} />
        <IncidentLinkNotice />
        <LogList />
      </div>
    </KeyScope>
  )
}

/** F8 on the line that is current: it becomes an incident, or leads to the one it belongs to; with Shift it joins one, or leaves it. */
function useLogIncidentKeys(): void {
  const { stores, mayRecord, onMakeIncident } = useDesk()
  const row = useStore(stores.log, ({ cursor }) => (cursor === null ? null : stores.log.rowOf(cursor)))
  const toggle = useIncidentLink(row?.id)
  const enabled = mayRecord && row !== null && row !== undefined && row.struckReason === null
  useAction({
    id: 'log.make-incident',
    keys: 'F8',
    words: '转为突发事件，或到它所属的事件',
    scope: LOG_SCOPE,
    enabled,
    run: () => row && onMakeIncident(row.id),
  })
  useAction({
    id: 'log.attach-to-incident',
    keys: 'Shift+F8',
    words: '归入处置中的事件，或移出',
    scope: LOG_SCOPE,
    enabled,
    run: toggle,
  })
}

function LogHead({ onJump }: { onJump: () => void }) {
  const { stores, office } = useDesk()
  const { log } = stores
  const headed = useStore(log, ({ index }) => index.headed)
  const count = useStore(log, ({ index }) => countOf(index, index.headed))
  const today = useStore(log, (state) => state.today)
  const until = useStore(log, (state) => state.until)
  return (
    <PaneHead
      title={until === null ? '今日记录' : '往日记录'}
      note={`${dayWords(headed, today, office.zone)}　${count} 条`}
    >
      <span className="log__keys">
        <KeyHint keys="↑↓" /> 选 <KeyHint keys="Enter" /> 打开
      </span>
      <KeyButton keys="Alt+D" onPress={onJump}>
        {until === null ? '换日' : '换日、回今日'}
      </KeyButton>
    </PaneHead>
  )
}
