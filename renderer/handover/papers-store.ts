import { createStore } from 'zustand/vanilla'
import type { Api } from '../../shared/ipc/contract'
import type { CommandAttempts } from '../app/command-attempts'
import { createPaperDeeds, noOutcome, type PaperDeeds, type PaperOutcome } from '../app/paper-deeds'
import { type ReadableStore, readable } from '../app/readable-store'
import type { SheetStore } from './sheet-store'

/** The sheet in sight on paper, as a file, or as text. */
export interface PapersStore extends ReadableStore<PaperOutcome>, PaperDeeds {}

interface PapersNeeds {
  api: Pick<Api, 'handover'>
  attempts: CommandAttempts
  sheet: SheetStore
}

export function createPapersStore({ api, attempts, sheet }: PapersNeeds): PapersStore {
  const store = createStore<PaperOutcome>(() => noOutcome)
  const { copySheet: copy, savePdf, print } = api.handover
  const wanted = () => {
    const handoverId = sheet.getState().view?.handoverId ?? null
    return { of: String(handoverId), paper: { handoverId } }
  }
  const copied = '交接班记录文字已复制，可直接粘贴'
  return {
    ...readable(store),
    ...createPaperDeeds({ store, attempts, wanted, copied, ways: { copy, savePdf, print } }),
  }
}
