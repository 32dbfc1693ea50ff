import type { Cancel, Clock } from '../../shared/clock'
import type { Draft, DraftId } from '../../shared/entries/draft'
import type { Api } from '../../shared/ipc/contract'
import type { Failure } from '../../shared/result'

/** From the first unsaved keystroke to the storing of the draft, in ms. */
export const AUTOSAVE_MS = 300
/** From a refused storing to the next try, in ms. */
export const AUTOSAVE_RETRY_MS = 2_000

interface AutosaveNeeds {
  api: Pick<Api, 'drafts'>
  clock: Clock
  /** The draft as it stands now; undefined when it was closed meanwhile. */
  read(id: DraftId): Omit<Draft, 'savedAt'> | undefined
  stored(id: DraftId, savedAt: number): void
  refused(failure: Failure): void
}

export interface DraftAutosave {
  /** Something of this draft changed. */
  touch(id: DraftId): void
  /** Stores at once what is not stored yet; resolves when all of it was tried, with whether nothing is left. */
  flush(): Promise<boolean>
  /** The draft was closed: nothing of it is stored any more. Resolves when no storing of it is under way. */
  forget(id: DraftId): Promise<void>
  /** Keeps one draft from being stored until it is let go (null); what changed meanwhile is stored then. */
  hold(id: DraftId | null): void
  /** The officer leaves: from now on only `flush` stores, so that nothing is stored as somebody else's. */
  end(): void
}

/**
 * Stores drafts while they are typed. The delay counts from the first unsaved keystroke, not from the last: somebody who
 * types without a pause is saved as often as somebody who hesitates.
 */
export function createDraftAutosave({ api, clock, read, stored, refused }: AutosaveNeeds): DraftAutosave {
  const unsaved = new Set<DraftId>()
  let held: DraftId | null = null
  let timer: Cancel | null = null
  let ended = false
  let underWay: Promise<void> = Promise.resolve()

  const schedule = (ms: number) => {
    if (ended) return
    timer ??= clock.after(ms, () => {
      timer = null
      void flush()
    })
  }
  const storeOne = async (id: DraftId) => {
    const draft = read(id)
    if (id === held) return
    unsaved.delete(id)
    if (!draft) return
    const tryLater = () => {
      if (read(id)) unsaved.add(id)
      schedule(AUTOSAVE_RETRY_MS)
    }
    const result = await api.drafts.save(draft).catch((reason: unknown) => {
      tryLater()
      throw reason
    })
    if (result.ok) return stored(id, result.value.savedAt)
    tryLater()
    refused(result.failure)
  }
  const storeAll = async () => {
    for (const id of [...unsaved]) await storeOne(id)
  }
  const cancelTimer = () => {
    timer?.()
    timer = null
  }
  const flush = (): Promise<boolean> => {
    cancelTimer()
    // A call that broke is told to whoever waited for it; the next storing begins all the same.
    underWay = underWay.then(storeAll, storeAll)
    return underWay.then(() => unsaved.size === 0)
  }

  return {
    touch(id) {
      unsaved.add(id)
      schedule(AUTOSAVE_MS)
    },
    flush,
    forget(id) {
      unsaved.delete(id)
      const over = () => undefined
      return underWay.then(over, over)
    },
    hold(id) {
      held = id
      if (id === null && unsaved.size > 0) schedule(AUTOSAVE_MS)
    },
    end() {
      ended = true
      cancelTimer()
    },
  }
}
