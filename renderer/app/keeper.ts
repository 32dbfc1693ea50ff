import type { Cancel, Clock } from '../../shared/clock'
import type { Failure, Result } from '../../shared/result'

/** From the first unsaved keystroke to the storing, in ms. */
export const KEEP_MS = 300
/** From a refused storing to the next try, in ms. */
export const KEEP_RETRY_MS = 2_000

export interface KeeperNeeds {
  clock: Clock
  /** Stores what there is under a name now; null when there is nothing to be stored any more. */
  store(name: string): Promise<Result<{ savedAt: number }>> | null
  stored(name: string, savedAt: number): void
  refused(failure: Failure): void
}

export interface Keeper {
  /** Something under this name changed. */
  touch(name: string): void
  /** It was said or thrown away: nothing of it is stored any more. Resolves when no storing is under way. */
  forget(name: string): Promise<void>
  /** Whether something under this name is not stored yet. */
  holds(name: string): boolean
  /** Stores at once what is not stored yet; resolves when all was tried, with whether nothing is left. */
  flush(): Promise<boolean>
  /** The officer leaves: from now on only `flush` stores. */
  end(): void
}

/** There is no place for these words any more: trying again would keep whoever typed them from ever leaving. */
const isOver = ({ kind }: Failure) => kind === 'conflict' || kind === 'not-found' || kind === 'not-allowed'

/**
 * Stores words while they are typed, as the drafts of the desk are: the delay counts from the first unsaved keystroke, so
 * that somebody who types without a pause is saved as often as somebody who hesitates.
 */
export function createKeeper({ clock, store, stored, refused }: KeeperNeeds): Keeper {
  const unsaved = new Set<string>()
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
  const storeOne = async (name: string) => {
    unsaved.delete(name)
    const storing = store(name)
    if (storing === null) return
    const tryLater = () => {
      unsaved.add(name)
      schedule(KEEP_RETRY_MS)
    }
    const result = await storing.catch((reason: unknown) => {
      tryLater()
      throw reason
    })
    if (result.ok) return stored(name, result.value.savedAt)
    if (!isOver(result.failure)) tryLater()
    refused(result.failure)
  }
  const storeAll = async () => {
    for (const name of [...unsaved]) await storeOne(name)
  }
  const flush = (): Promise<boolean> => {
    timer?.()
    timer = null
    // A call that broke is told to whoever waited for it; the next storing begins all the same.
    underWay = underWay.then(storeAll, storeAll)
    return underWay.then(() => unsaved.size === 0)
  }

  return {
    touch: (name) => {
      unsaved.add(name)
      schedule(KEEP_MS)
    },
    forget: (name) => {
      unsaved.delete(name)
      const over = () => undefined
      return underWay.then(over, over).then(() => void unsaved.delete(name))
    },
    holds: (name) => unsaved.has(name),
    flush,
    end: () => {
      ended = true
      timer?.()
      timer = null
    },
  }
}
