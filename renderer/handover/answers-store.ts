import { createStore } from 'zustand/vanilla'
import type { Clock } from '../../shared/clock'
import { checkAnswer } from '../../shared/handover/answer'
import { type HandoverId, handoverId, type SheetView } from '../../shared/handover/handover-contract'
import type { OpenItem } from '../../shared/handover/open-item'
import type { Api } from '../../shared/ipc/contract'
import type { Failure } from '../../shared/result'
import type { CommandAttempts } from '../app/command-attempts'
import { createKeeper } from '../app/keeper'
import { type ReadableStore, readable } from '../app/readable-store'
import { type AnswerWork, fromKept, noWork, toKept } from './answer-work'
import { answerTo, itemOf } from './sheet-reading'
import type { SheetStore } from './sheet-store'

export interface AnswersState {
  /** What was written in this window about items, by handover and item. */
  works: Readonly<Record<string, AnswerWork>>
  busy: boolean
  /** Why the last answer was not taken, at the item it is about. */
  refused: { key: string; failure: Failure } | null
  /** Why half-typed words could not be kept; they are still on the screen. */
  unkept: Failure | null
}

export interface AnswersStore extends ReadableStore<AnswersState> {
  /** Begins to write an answer of this kind about the current item; what was typed of another kind stays. */
  begin(kind: AnswerWork['kind']): void
  change(changes: Partial<Pick<AnswerWork, 'readBack' | 'words'>>): void
  /** Stores the answer about the current item and goes on to the next one; true when it was stored. */
  submit(): Promise<boolean>
  /** Says why something typed does not fit. */
  refuse(sentence: string): void
  flush(): Promise<boolean>
  end(): void
}

interface AnswersNeeds {
  api: Pick<Api, 'handover'>
  clock: Clock
  attempts: CommandAttempts
  sheet: SheetStore
}

const nameOf = (handoverId: HandoverId, key: string) => `${handoverId} ${key}`

function placeOf(name: string): { handoverId: HandoverId; key: string } {
  const at = name.indexOf(' ')
  return { handoverId: handoverId.parse(name.slice(0, at)), key: name.slice(at + 1) }
}

/** What is being written about an item: in this window, else as it was kept before the program was closed. */
export function workOn({ works }: Pick<AnswersState, 'works'>, view: SheetView, key: string): AnswerWork {
  return writtenOn(works, view, key) ?? fromKept(answerTo(view, key)?.kept ?? '')
}

/** What was written in this window about an item. */
export function writtenOn(works: AnswersState['works'], view: SheetView, key: string): AnswerWork | undefined {
  return view.handoverId === null ? undefined : works[nameOf(view.handoverId, key)]
}

/** What the incoming side says about the items, kept while it is typed. */
export function createAnswersStore({ api, clock, attempts, sheet }: AnswersNeeds): AnswersStore {
  const store = createStore<AnswersState>(() => ({ works: {}, busy: false, refused: null, unkept: null }))
  const { getState, setState } = store
  const keeper = createKeeper({
    clock,
    store: (name) => {
      const work = getState().works[name]
      return work ? api.handover.keepWords({ ...placeOf(name), words: toKept(work) }) : null
    },
    stored: () => setState({ unkept: null }),
    refused: (unkept) => setState({ unkept }),
  })
  const write = (name: string, work: AnswerWork) => setState(({ works }) => ({ works: { ...works, [name]: work } }))

  return {
    ...readable(store),
    begin: (kind) => {
      const at = placeIn(sheet)
      if (!at) return
      write(at.name, { ...workOn(getState(), at.view, at.item.key), kind })
      setState({ refused: null })
      sheet.takeKeyboard()
    },
    change: (changes) => {
      const at = placeIn(sheet)
      if (!at) return
      write(at.name, { ...workOn(getState(), at.view, at.item.key), ...changes })
      setState({ refused: null })
      keeper.touch(at.name)
    },
    submit: async () => {
      const at = placeIn(sheet)
      if (!at || getState().busy) return false
      const work = saidOf(workOn(getState(), at.view, at.item.key))
      const fault = work.kind === 'explained' ? null : checkAnswer(at.item, { ...work, kind: work.kind })
      if (fault && !fault.ok) {
        setState({ refused: { key: at.item.key, failure: fault.failure } })
        sheet.takeKeyboard()
        return false
      }
      setState({ busy: true, refused: null })
      // What is kept must not arrive after the answer, as if somebody had begun another one.
      await keeper.forget(at.name)
      const answered = await sheet
        .ask(() => sendAnswer({ api, attempts }, at, work))
        .finally(() => setState({ busy: false }))
      if (!answered.ok) {
        setState({ refused: { key: at.item.key, failure: answered.failure } })
        keeper.touch(at.name)
        sheet.takeKeyboard()
        return false
      }
      attempts.done(`answer:${at.name}`)
      write(at.name, noWork)
      if (work.kind !== 'explained') sheet.goOn()
      else {
        // What was put right is answered anew, at once; an answer takes its kept words with it, this must be told.
        keeper.touch(at.name)
        sheet.takeKeyboard()
      }
      return true
    },
    refuse: (message) => {
      const key = sheet.getState().current
      if (key !== null) setState({ refused: { key, failure: { kind: 'invalid-input', message } } })
    },
    flush: keeper.flush,
    end: keeper.end,
  }
}

function sendAnswer({ api, attempts }: Pick<AnswersNeeds, 'api' | 'attempts'>, at: Place, work: AnswerWork) {
  const { handoverId, item } = at
  const asked = { handoverId, key: item.key, words: work.words, readBack: work.readBack, answer: work.kind }
  const commandId = attempts.idFor(`answer:${at.name}`, asked)
  if (work.kind === 'explained') {
    return api.handover.explain({ commandId, handoverId, key: item.key, words: work.words })
  }
  return api.handover.answer({ ...asked, commandId, answer: work.kind })
}

interface Place {
  name: string
  handoverId: HandoverId
  view: SheetView
  item: OpenItem
}

function placeIn(sheet: SheetStore): Place | null {
  const { view, current } = sheet.getState()
  const item = view ? itemOf(view, current) : null
  if (!view?.handoverId || !item) return null
  return { name: nameOf(view.handoverId, item.key), handoverId: view.handoverId, view, item }
}

/** What an answer of this kind says; words begun for another kind are not part of it. */
function saidOf({ kind, readBack, words }: AnswerWork): AnswerWork {
  return { kind, readBack: readBack.trim(), words: kind === 'accepted' ? '' : words.trim() }
}
