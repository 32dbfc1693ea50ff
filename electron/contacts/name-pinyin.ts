import { loadPinyin, type PinyinKeys, type ToPinyin } from './pinyin'

/** Names read at a time before other work gets its turn: a few milliseconds. */
const CHUNK = 200

/** How names are read, worked out once each, when somebody first types letters. */
export interface NamePinyin {
  /** Reads the names that were not read yet, letting other work in between. */
  prepare<T>(holders: Iterable<T>, nameOf: (holder: T) => string): Promise<void>
  /** null when the name was not prepared. */
  find(name: string): PinyinKeys | null
}

export function createNamePinyin(nextTurn: () => Promise<unknown>): NamePinyin {
  const known = new Map<string, PinyinKeys>()
  let loading: Promise<ToPinyin> | null = null
  return {
    async prepare(holders, nameOf) {
      const unread = new Set<string>()
      for (const holder of holders) {
        const name = nameOf(holder)
        if (name !== '' && !known.has(name)) unread.add(name)
      }
      if (unread.size === 0) return
      loading ??= loadPinyin()
      const toPinyin = await loading
      let read = 0
      for (const name of unread) {
        known.set(name, toPinyin(name))
        read += 1
        if (read % CHUNK === 0) await nextTurn()
      }
    },
    find: (name) => known.get(name) ?? null,
  }
}
