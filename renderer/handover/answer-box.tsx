import { type ReactNode, useRef, useState } from 'react'
import { useStore } from 'zustand'
import { LONGEST_ANSWER, needsReadBack } from '../../shared/handover/answer'
import type { SheetView } from '../../shared/handover/handover-contract'
import type { OpenItem } from '../../shared/handover/open-item'
import { TextArea } from '../ui/text-area'
import { type AnswerWork, workWords } from './answer-work'
import { useHandover, useMayConfirm, useSheetView } from './handover-context'
import { ReadBackHints } from './read-back-hints'
import { answerTo, isTakenOn } from './sheet-reading'
import { useWork } from './use-work'

/** Where the answer is written: the read-back of a grave item, the question, the reason, or what was put right. */
export function AnswerBox({ item }: { item: OpenItem }) {
  const { stores } = useHandover()
  const answers = useMayConfirm()
  const view = useSheetView()
  const work = useWork(view, item)
  const refused = useStore(stores.answers, (state) => state.refused)
  const { readsBack, writes } = boxesOf(view, item, work, answers)
  const fault = refused?.key === item.key ? refused.failure : null
  const wantsReadBack = readsBack && (!writes || fault?.fields?.readBack !== undefined)
  if (!readsBack && !writes && fault === null) return null
  return (
    <div className="answer">
      {readsBack && (
        <Box title="复述" hint="重特大事项必填：用自己的话说明现状、未了的、下一步" wanted={wantsReadBack}>
          <ReadBack item={item} text={work.readBack} />
        </Box>
      )}
      {writes && work.kind !== 'accepted' && (
        <Box title={workWords[work.kind].head} hint={workWords[work.kind].hint} wanted={!wantsReadBack}>
          <TextArea
            label={workWords[work.kind].head}
            lines={2}
            limit={LONGEST_ANSWER}
            onRefused={stores.answers.refuse}
            value={work.words}
            onChange={(words) => stores.answers.change({ words })}
          />
        </Box>
      )}
      {fault !== null && (
        <p className="answer__fault" role="alert">
          {fault.message}
        </p>
      )}
    </div>
  )
}

/** Which boxes whoever is signed in gets: a grave item is read back until it was taken on. */
function boxesOf(view: SheetView, item: OpenItem, { kind }: AnswerWork, answers: boolean) {
  const isOpen = kind === 'questioned' || (kind === 'accepted' && !isTakenOn(answerTo(view, item.key)))
  return {
    readsBack: answers && needsReadBack(item) && isOpen,
    writes: kind === 'explained' || (kind !== 'accepted' && answers),
  }
}

function ReadBack({ item, text }: { item: OpenItem; text: string }) {
  const { stores } = useHandover()
  const [composing, setComposing] = useState(false)
  // Nothing is derived from half a composition: the hints stand still until the input method is done.
  const settled = useRef(text)
  if (!composing) settled.current = text
  return (
    <>
      <TextArea
        label="复述"
        lines={3}
        limit={LONGEST_ANSWER}
        onRefused={stores.answers.refuse}
        value={text}
        onChange={(readBack, change) => {
          setComposing(change.composing)
          stores.answers.change({ readBack })
        }}
      />
      <ReadBackHints item={item} text={settled.current} />
    </>
  )
}

interface BoxProps {
  title: string
  hint: string
  /** The keyboard goes here when the item comes into sight. */
  wanted: boolean
  children: ReactNode
}

function Box({ title, hint, wanted, children }: BoxProps) {
  return (
    <div className="answer__box" data-wanted={wanted || undefined}>
      <p className="answer__head">
        <b>{title}</b>
        <span className="answer__hint">{hint}</span>
      </p>
      {children}
    </div>
  )
}
