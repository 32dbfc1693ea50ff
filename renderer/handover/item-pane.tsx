import { useRef } from 'react'
import { useStore } from 'zustand'
import { urgencyWords } from '../../shared/entries/entry'
import type { OpenItem } from '../../shared/handover/open-item'
import { useAction } from '../app/keys/key-scope'
import { Badge } from '../ui/badge'
import { KeyButton } from '../ui/button'
import { PaneHead } from '../ui/pane'
import { EmptyState } from '../ui/state-lines'
import { AnswerBox } from './answer-box'
import { useHandover, useSheetView } from './handover-context'
import { HANDOVER_SCOPE } from './handover-scopes'
import { aboutWords, carriedWords } from './handover-words'
import { ItemActions } from './item-actions'
import { ItemFacts } from './item-facts'
import { ItemNext } from './item-next'
import './item-pane.css'
import { ItemSteps } from './item-steps'
import { ItemThread } from './item-thread'
import { OpenRecord } from './open-record'
import { OtherDeeds } from './other-deeds'
import { answerTo, isConfirming, itemOf } from './sheet-reading'
import { useItemFocus } from './use-item-focus'

/** The item that is looked at, whole: what is known, what was said about it, and the answer to it. */
export function ItemPane() {
  const { stores } = useHandover()
  const view = useSheetView()
  const current = useStore(stores.sheet, (state) => state.current)
  const item = itemOf(view, current)
  const pane = useRef<HTMLElement>(null)
  useItemFocus(pane)
  useItemKeys()
  return (
    <section ref={pane} className="pane item" aria-label="事项" tabIndex={-1}>
      <ItemPaneHead item={item} />
      {item === null ? (
        <div className="item__none">
          <EmptyState title="没有未办结事项">{view.phase === 'live' ? '可写检查与备注，再签字' : undefined}</EmptyState>
        </div>
      ) : (
        <ItemBody key={item.key} item={item} />
      )}
      {item !== null && <AnswerPart item={item} />}
      <OtherDeeds view={view} />
      <ItemActions item={item} />
    </section>
  )
}

function useItemKeys(): void {
  const { sheet } = useHandover().stores
  const keys = { scope: HANDOVER_SCOPE, repeats: true }
  useAction({ id: 'handover.previous', keys: 'PgUp', words: '上一项', ...keys, run: () => sheet.step(-1) })
  useAction({ id: 'handover.next', keys: 'PgDn', words: '下一项', ...keys, run: () => sheet.step(1) })
}

function ItemPaneHead({ item }: { item: OpenItem | null }) {
  const { stores } = useHandover()
  const view = useSheetView()
  const { items } = view.sheet
  const place = item === null ? 0 : items.indexOf(item) + 1
  return (
    <PaneHead
      title={isConfirming(view) ? '逐项确认' : '逐项查看'}
      note={items.length === 0 ? undefined : `第 ${place} 项，共 ${items.length} 项`}
    >
      {items.length > 0 && (
        <>
          <KeyButton keys="PgUp" disabled={place <= 1} onPress={() => stores.sheet.step(-1)}>
            上一项
          </KeyButton>
          <KeyButton keys="PgDn" disabled={place >= items.length} onPress={() => stores.sheet.step(1)}>
            下一项
          </KeyButton>
        </>
      )}
    </PaneHead>
  )
}

/** What scrolls: the facts and what was done. The answer stays in its place. */
function ItemBody({ item }: { item: OpenItem }) {
  const view = useSheetView()
  const answer = answerTo(view, item.key)
  const wasSentBack = answer?.words.some(({ kind }) => kind === 'sent-back') === true
  const meta = [aboutWords(item), carriedWords(item), wasSentBack && answer?.answer === null ? '退回后再确认' : '']
  return (
    <div className="item__body scroll">
      <p className="item__meta">
        {item.urgency !== 'ordinary' && <Badge kind={item.urgency}>{urgencyWords[item.urgency]}</Badge>}
        <span>{meta.filter((words) => words !== '').join('　')}</span>
        {answer?.doneSince === true && <Badge kind="plain">冻结后已办</Badge>}
        <OpenRecord item={item} />
      </p>
      <h2 className="item__name">{item.line}</h2>
      <ItemFacts item={item} />
      {answer && <ItemThread words={answer.words} />}
      <ItemSteps item={item} />
    </div>
  )
}

function AnswerPart({ item }: { item: OpenItem }) {
  const { mayRecord } = useHandover()
  const view = useSheetView()
  if (view.phase === 'live') return mayRecord ? <ItemNext item={item} /> : null
  return isConfirming(view) ? <AnswerBox item={item} /> : null
}
