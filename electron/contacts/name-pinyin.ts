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
      const unread = [...new Set([...holders].map(nameOf))].filter((name) => name !== '' && !known.has(name))
      if (unread.length === 0) return
      loading ??= loadPinyin()
      const toPinyin = await loading
      for (const [position, name] of unread.entries()) {
        known.set(name, toPinyin(name))
        if ((position + 1) % CHUNK === 0) await nextTurn()
      }
    },
    find: (name) => known.get(name) ?? null,
  }
}
