import { createStore } from 'zustand/vanilla'
import type { Api } from '../../shared/ipc/contract'
import type { Failure } from '../../shared/result'
import type { CommandAttempts } from '../app/command-attempts'
import { type ReadableStore, readable } from '../app/readable-store'
import type { SheetStore } from './sheet-store'

/** What is done with a sentence: 撤回签字, 宣布平稳, 补记. */
export type Deed = 'withdraw' | 'calm' | 'remark'

export interface DeedsState {
  /** What is being written; null: nothing. */
  deed: Deed | null
  words: Readonly<Record<Deed, string>>
  busy: boolean
  failure: Failure | null
}

export interface DeedsStore extends ReadableStore<DeedsState> {
  begin(deed: Deed): void
  write(words: string): void
  refuse(sentence: string): void
  /** Takes it out of sight; the words stay. */
  putAway(): void
  submit(): Promise<boolean>
}

const noWords: Record<Deed, string> = { withdraw: '', calm: '', remark: '' }

interface DeedsNeeds {
  api: Pick<Api, 'handover'>
  attempts: CommandAttempts
  sheet: SheetStore
}

/** The few deeds about a sheet or the room that only want a sentence. */
export function createDeedsStore({ api, attempts, sheet }: DeedsNeeds): DeedsStore {
  const store = createStore<DeedsState>(() => ({ deed: null, words: noWords, busy: false, failure: null }))
  const { getState, setState } = store

  const send = async (deed: Deed, words: string) => {
    const handoverId = sheet.getState().view?.handoverId ?? null
    const commandId = attempts.idFor(`${deed}:${handoverId}`, words)
    if (deed === 'calm') return api.handover.declareCalm({ commandId, words })
    if (handoverId === null) return null
    return sheet.ask(() =>
      deed === 'withdraw'
        ? api.handover.withdraw({ commandId, handoverId, reason: words })
        : api.handover.remark({ commandId, handoverId, words }),
    )
  }

  return {
    ...readable(store),
    begin: (deed) => setState({ deed, failure: null }),
    write: (text) => setState(({ deed, words }) => (deed ? { words: { ...words, [deed]: text } } : {})),
    refuse: (message) => setState({ failure: { kind: 'invalid-input', message } }),
    putAway: () => setState({ deed: null, failure: null }),
    submit: async () => {
      const { deed, words, busy } = getState()
      if (deed === null || busy || words[deed].trim() === '') return false
      setState({ busy: true, failure: null })
      const subject = `${deed}:${sheet.getState().view?.handoverId ?? null}`
      const done = await send(deed, words[deed].trim()).finally(() => setState({ busy: false }))
      if (done?.ok !== true) {
        setState({
          failure: done?.failure ?? { kind: 'conflict', message: '这份交接班记录已不在交接中。关上再看一遍' },
        })
        return false
      }
      attempts.done(subject)
      setState({ deed: null, words: { ...getState().words, [deed]: '' } })
      sheet.takeKeyboard()
      return true
    },
  }
}
