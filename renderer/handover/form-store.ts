import { createStore } from 'zustand/vanilla'
import type { Clock } from '../../shared/clock'
import type { SheetView } from '../../shared/handover/handover-contract'
import type { CheckState, HandoverForm } from '../../shared/handover/handover-form'
import type { NextStep } from '../../shared/handover/open-item'
import type { Api } from '../../shared/ipc/contract'
import type { Failure } from '../../shared/result'
import { createKeeper } from '../app/keeper'
import { type ReadableStore, readable } from '../app/readable-store'

export interface FormState {
  /** What the outgoing shift is writing; null where no sheet is live. */
  form: HandoverForm | null
  /** When it was last stored, UTC ms; null: not since it was opened. */
  savedAt: number | null
  failure: Failure | null
}

type Line = 'leaders' | 'watch' | 'remarks'

export interface FormStore extends ReadableStore<FormState> {
  /** The sheet as it was read; what is typed and not stored yet wins. */
  take(view: SheetView | null | undefined): void
  check(id: string, checked: { state: CheckState; remark: string }): void
  write(line: Line, text: string): void
  writeNext(key: string, next: NextStep): void
  /** Says why something typed does not fit. */
  refuse(sentence: string): void
  flush(): Promise<boolean>
  end(): void
}

const FORM = 'form'

/** The part of a live sheet that is written by hand, kept while it is typed. */
export function createFormStore({ api, clock }: { api: Pick<Api, 'handover'>; clock: Clock }): FormStore {
  const store = createStore<FormState>(() => ({ form: null, savedAt: null, failure: null }))
  const { getState, setState } = store
  let storing = false
  const keeper = createKeeper({
    clock,
    store: () => {
      const { form } = getState()
      if (!form) return null
      storing = true
      return api.handover.keepForm({ form }).finally(() => {
        storing = false
      })
    },
    stored: (_, savedAt) => setState({ savedAt, failure: null }),
    refused: (failure) => setState({ failure }),
  })
  const edit = (change: (form: HandoverForm) => HandoverForm) => {
    const { form } = getState()
    if (!form) return
    setState({ form: change(form) })
    keeper.touch(FORM)
  }
  return {
    ...readable(store),
    take: (view) => {
      if (view?.phase !== 'live' || view.form === null) {
        void keeper.forget(FORM)
        setState({ form: null })
      } else if (getState().form === null || !(storing || keeper.holds(FORM))) setState({ form: view.form })
    },
    check: (id, checked) => edit((form) => ({ ...form, checks: { ...form.checks, [id]: checked } })),
    write: (line, text) => edit((form) => ({ ...form, [line]: text })),
    writeNext: (key, next) => edit((form) => ({ ...form, next: { ...form.next, [key]: next } })),
    refuse: (message) => setState({ failure: { kind: 'invalid-input', message } }),
    flush: keeper.flush,
    end: keeper.end,
  }
}
