import type { Result } from '../../shared/result'

export interface LiveReader<T> {
  /** Something changed: reads anew. Changes that come while it is read are answered by one more reading. */
  refresh(): void
  /** Something else is wanted: what is being read now is never shown. */
  startOver(): void
  /** Makes a command that answers with what there is then. What is announced meanwhile is in that answer. */
  ask<A extends T>(command: () => Promise<Result<A>>, took: (value: A) => void): Promise<Result<A>>
}

/** Reads one thing at a time, however often it changes; `take` hears of each reading that was not overtaken. */
export function createLiveReader<T>(read: () => Promise<Result<T>>, take: (reading: Result<T>) => void): LiveReader<T> {
  let reading = false
  let stale = false
  let asking = 0
  /** Counts what made a reading under way out of date. */
  let outdated = 0

  const readAll = async () => {
    reading = true
    try {
      do {
        stale = false
        const begun = outdated
        const result = await read()
        if (begun === outdated) take(result)
      } while (stale)
    } finally {
      reading = false
    }
  }
  const refresh = () => {
    stale = true
    if (!reading && asking === 0) void readAll()
  }
  return {
    refresh,
    startOver: () => {
      outdated += 1
      refresh()
    },
    ask: async (command, took) => {
      asking += 1
      try {
        const answered = await command()
        if (answered.ok) {
          outdated += 1
          stale = false
          took(answered.value)
        }
        return answered
      } finally {
        asking -= 1
        if (stale) refresh()
      }
    },
  }
}
