import { useEffect, useMemo, useState } from 'react'
import { useStore } from 'zustand'
import { bulletinText } from '../../../shared/review/bulletin-text'
import type { DaySpan, Figure, FigureKey } from '../../../shared/review/figure'
import { FailureNotice } from '../../app/failure-notice'
import { useAction } from '../../app/keys/key-scope'
import { KeyButton } from '../../ui/button'
import { PaneHead } from '../../ui/pane'
import { useReview } from '../review-context'
import { REVIEW_SCOPE } from '../review-scopes'
import { BulletinDialog } from './bulletin-dialog'
import { FigureSection } from './figure-section'
import { copiedFigure, shownOrder, titleOf } from './figure-tables'
import './figures.css'
import { FiguresPaperHead } from './figures-paper-head'
import { FiguresContext } from './figures-setting'
import type { FiguresState, FiguresStore } from './figures-store'
import { PeriodBar } from './period-bar'
import type { TakingsStore } from './takings-store'

const KEYS = { bulletin: 'Alt+B', copy: 'Alt+G', print: 'Ctrl+P' }

/** 统计: the figures of a period against the one before, each with its table and the way to its records. */
export function FiguresPage() {
  const { stores, office } = useReview()
  const { figures: store, takings } = stores
  const state = useStore(store)
  const taken = useStore(takings)
  const [bulletin, setBulletin] = useState<string | null>(null)
  useEffect(() => store.show(office.zone), [store, office.zone])
  const read = readFigures(state)
  // What could not be counted is said to be missing; what is still counted is waited for.
  const settled = Object.values(state.figures).every(({ kind }) => kind !== 'waiting')
  const { span, before } = state
  const copyAll = () => {
    if (span === null) return
    const tables = shownOrder.flatMap((key) => {
      const figure = read[key]
      return figure ? [copiedFigure(figure, span)] : []
    })
    if (tables.length > 0) void takings.copyTables(span, tables, `已复制 ${tables.length} 张表，可贴到 WPS 或 Excel`)
  }
  const compose = () => {
    if (span !== null) setBulletin(bulletinText({ office: office.name, span, before, figures: read }))
  }
  const print = () => {
    if (span !== null) void printNoted(takings, span)
  }
  useAction({
    id: 'figures.bulletin',
    keys: KEYS.bulletin,
    words: '写值班情况通报',
    scope: REVIEW_SCOPE,
    run: compose,
    enabled: settled,
  })
  useAction({ id: 'figures.copy', keys: KEYS.copy, words: '复制全部统计表', scope: REVIEW_SCOPE, run: copyAll })
  useAction({ id: 'figures.print', keys: KEYS.print, words: '打印统计', scope: REVIEW_SCOPE, run: print })
  return (
    <section className="pane figures" aria-label="统计">
      {span !== null && <FiguresPaperHead span={span} before={before} />}
      <PaneHead title="统计" note={taken.done === '' ? waitWords(state) : taken.done}>
        <KeyButton keys={KEYS.bulletin} disabled={!settled} onPress={compose}>
          写通报
        </KeyButton>
        <KeyButton keys={KEYS.copy} onPress={copyAll}>
          复制全部
        </KeyButton>
        <KeyButton keys={KEYS.print} onPress={print}>
          打印
        </KeyButton>
      </PaneHead>
      <PeriodBar store={store} />
      {bulletin === null && <FailureNotice failure={taken.failure ?? state.failure} deed="没有办成" />}
      <Sections />
      {bulletin !== null && span !== null && (
        <BulletinDialog span={span} text={bulletin} onClose={() => setBulletin(null)} />
      )}
    </section>
  )
}

function Sections() {
  const { figures: store, takings } = useReview().stores
  const { span, before, figures } = useStore(store)
  const setting = useMemo(
    () =>
      span && {
        span,
        before,
        held: before !== null,
        lead: (pressed: Parameters<FiguresStore['lead']>[0]) => void store.lead(pressed),
      },
    [store, span, before],
  )
  if (setting === null) return null
  const copy = (figure: Figure) =>
    void takings.copyTables(
      setting.span,
      [copiedFigure(figure, setting.span)],
      `已复制“${titleOf(figure.key, setting.span)}”，可贴到 WPS 或 Excel`,
    )
  return (
    <FiguresContext value={setting}>
      <div className="pane__body scroll figures__grid">
        {shownOrder.map((key) => (
          <FigureSection
            key={key}
            figureKey={key}
            state={figures[key]}
            onRetry={() => store.retry(key)}
            onCopy={copy}
          />
        ))}
      </div>
    </FiguresContext>
  )
}

function readFigures({ figures }: FiguresState): Partial<Record<FigureKey, Figure>> {
  return Object.fromEntries(
    Object.values(figures).flatMap((state) => (state.kind === 'read' ? [[state.figure.key, state.figure]] : [])),
  )
}

/** How many figures are there while they come; nothing when all are. */
function waitWords({ figures }: FiguresState): string {
  const states = Object.values(figures)
  const waiting = states.filter(({ kind }) => kind === 'waiting').length
  return waiting === 0
    ? '按接报时间，作废的不计'
    : `正在统计，已出 ${states.length - waiting} 项，共 ${states.length} 项`
}

async function printNoted(takings: TakingsStore, span: DaySpan): Promise<void> {
  if (await takings.notePrint(span)) print()
}
