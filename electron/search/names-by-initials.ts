import { foldText } from '../../shared/search/fold'
import type { CallersIndex } from '../contacts/callers-index'
import { loadPinyin, type ToPinyin } from '../contacts/pinyin'
import type { Db } from '../db/connection'
import { listAccountNames } from './search-accounts'

/** Whose initials: of persons, of units, or of either. */
export type Named = 'person' | 'unit'

/** Names that pinyin initials may stand for. */
export interface NamesByInitials {
  /**
   * Names whose initials hold a text of 2–8 letters, the most frequent first; none where the text is something else.
   * `cut`: there are more.
   */
  find(text: string, of: Named | null): Promise<FoundNames>
}

export interface FoundNames {
  names: readonly string[]
  cut: boolean
}

const INITIALS = /^[a-z]{2,8}$/
const MOST_NAMES = 50
/** Names read before other work gets its turn, and names looked at: a few milliseconds. A room of twenty years knows a hundred thousand. */
const AT_ONCE = 200
const LOOKED_AT_ONCE = 4_000

interface Dependencies {
  db: Db
  callers: CallersIndex
  nextTurn: () => Promise<unknown>
}

/** Nothing is loaded or read before somebody types letters; each name is read once. */
export function createNamesByInitials({ db, callers, nextTurn }: Dependencies): NamesByInitials {
  const initials: Record<Named, Map<string, string>> = { person: new Map(), unit: new Map() }
  let loading: Promise<ToPinyin> | null = null

  const prepare = async (of: Named, names: Iterable<string>) => {
    loading ??= loadPinyin()
    const toPinyin = await loading
    let read = 0
    for (const name of names) {
      if (initials[of].has(name)) continue
      initials[of].set(name, toPinyin(name, of).initials)
      read += 1
      if (read % AT_ONCE === 0) await nextTurn()
    }
  }

  const timesOf = async (of: Named): Promise<Map<string, number>> => {
    const times = new Map<string, number>()
    const add = (name: string, more: number) => {
      if (name !== '') times.set(name, (times.get(name) ?? 0) + more)
    }
    let looked = 0
    for (const person of callers.people()) {
      add(of === 'person' ? person.name : person.unit, person.times)
      looked += 1
      if (looked % LOOKED_AT_ONCE === 0) await nextTurn()
    }
    if (of === 'person') for (const name of listAccountNames(db)) add(name, 1)
    return times
  }

  return {
    async find(text, of) {
      if (!INITIALS.test(text)) return { names: [], cut: false }
      await callers.catchUp()
      const found = new Map<string, number>()
      for (const kind of of === null ? (['person', 'unit'] as const) : [of]) {
        const times = await timesOf(kind)
        await prepare(kind, times.keys())
        let looked = 0
        for (const [name, count] of times) {
          looked += 1
          if (looked % LOOKED_AT_ONCE === 0) await nextTurn()
          if (!initials[kind].get(name)?.includes(text)) continue
          const folded = foldText(name)
          found.set(folded, (found.get(folded) ?? 0) + count)
        }
      }
      const names = [...found].sort(([, one], [, other]) => other - one).map(([name]) => name)
      return { names: names.slice(0, MOST_NAMES), cut: names.length > MOST_NAMES }
    },
  }
}
