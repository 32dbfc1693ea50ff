import { type RefObject, useEffect, useRef } from 'react'
import { useStore } from 'zustand'
import { firstAwaited, type MarkThread } from '../../shared/review/marks'
import { FailureNotice } from '../app/failure-notice'
import { useAction } from '../app/keys/key-scope'
import { MarkDialog } from './mark-dialog'
import type { MarkDraft } from './mark-form'
import { ANSWER_KEY, InstructionLine, type MarksSetting, ReturnedLine, Said, Words } from './record-mark-lines'
import './record-marks.css'
import type { RecordMarksStore } from './record-marks-store'

export interface RecordMarksProps {
  marks: RecordMarksStore
  thread: MarkThread
  setting: MarksSetting
  /** Where the key that answers works. */
  scope: string
  /** Only the key and the dialog, no list. */
  folded?: boolean | undefined
}

/** What was said of a record in reviewing it: sent back, to be done, comments, who read it; and the answers. */
export function RecordMarks({ marks, thread, setting, scope, folded = false }: RecordMarksProps) {
  const { account } = setting.session
  const awaited = firstAwaited(thread, account)
  const draft = useStore(marks.marking, (state) => state.draft)
  const ground = useRef<HTMLDivElement>(null)
  const answer = () => awaited && marks.marking.begin({ ...awaited, record: thread.record })
  useAction({
    id: `${scope}.answer-marks`,
    keys: ANSWER_KEY,
    words: '答复审阅',
    scope,
    enabled: awaited !== null,
    run: answer,
  })
  useKeyboardAfter(ground, thread)
  return (
    <>
      <div ref={ground} className="record-marks" tabIndex={-1}>
        {!folded && <List marks={marks} thread={thread} setting={setting} awaited={awaited?.to ?? null} />}
      </div>
      {draft && <MarkDialog marking={marks.marking} draft={draft} about={wordsOf(thread, draft)} />}
    </>
  )
}

interface ListProps extends Pick<RecordMarksProps, 'marks' | 'thread' | 'setting'> {
  /** Id of what the key answers. */
  awaited: string | null
}

function List({ thread, ...line }: ListProps) {
  const { setting } = line
  return (
    <ul>
      {thread.returns.map((returned) => (
        <ReturnedLine key={returned.id} returned={returned} {...line} />
      ))}
      {thread.instructions.map((instruction) => (
        <InstructionLine key={instruction.id} instruction={instruction} {...line} />
      ))}
      {thread.comments.map(({ id, byName, at, words }) => (
        <li key={id} className="record-mark">
          <Words kind="批注">{words}</Words>
          <Said setting={setting} byName={byName} at={at} />
        </li>
      ))}
      {thread.reads.map(({ by, byName, at, changedSince }) => (
        <li key={by} className="record-mark">
          <Said setting={setting} byName={byName} at={at} words={changedSince ? '已阅，阅后有更正' : '已阅'} />
        </li>
      ))}
    </ul>
  )
}

/** 何知远：缺何因 */
function wordsOf({ returns, instructions }: MarkThread, draft: MarkDraft): string | undefined {
  const about = 'to' in draft ? [...returns, ...instructions].find(({ id }) => id === draft.to) : undefined
  return about && `${about.byName}：${about.words}`
}

/** Why what was said could not be read. */
export function RecordMarksFailure({ marks }: Pick<RecordMarksProps, 'marks'>) {
  const failure = useStore(marks, (state) => state.failure)
  return <FailureNotice failure={failure} deed="没有读到审阅" />
}

/** The button of what was answered is gone: its ground takes the keyboard, so that the keys around it work on. */
function useKeyboardAfter(ground: RefObject<HTMLElement | null>, thread: MarkThread): void {
  const before = useRef(thread)
  useEffect(() => {
    if (before.current === thread) return
    before.current = thread
    const { activeElement, body } = document
    if (activeElement === null || activeElement === body) ground.current?.focus({ preventScroll: true })
  }, [ground, thread])
}
