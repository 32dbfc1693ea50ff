/** A call, visit or the like; `caller` is the same for the same person. `at` is when it was received (UTC ms). */
export interface Call {
  caller: string
  id: string
  at: number
}

/** More calls than the limit by one person. `at` is that of the call that was one too many; `calls` oldest first. */
export interface Repetition<C extends Call> {
  at: number
  calls: readonly C[]
}

/**
 * Where one person called more than `times` within `span` (ms, the end included). What goes on without the count falling back is one
 * repetition, not one for each further call.
 */
export function repetitions<C extends Call>(calls: readonly C[], times: number, span: number): Repetition<C>[] {
  const byCaller = new Map<string, C[]>()
  for (const call of calls) {
    const own = byCaller.get(call.caller)
    if (own) own.push(call)
    else byCaller.set(call.caller, [call])
  }
  return [...byCaller.values()].flatMap((own) => repetitionsOf(own, times, span))
}

function repetitionsOf<C extends Call>(calls: readonly C[], times: number, span: number): Repetition<C>[] {
  const inOrder = calls.toSorted((one, other) => one.at - other.at)
  const found: { at: number; calls: C[] }[] = []
  let first = 0
  let going: { at: number; calls: C[] } | null = null
  for (const [index, call] of inOrder.entries()) {
    while (call.at - (inOrder[first]?.at ?? call.at) > span) first += 1
    if (index - first + 1 <= times) {
      going = null
    } else if (going === null) {
      going = { at: call.at, calls: inOrder.slice(first, index + 1) }
      found.push(going)
    } else {
      going.calls.push(call)
    }
  }
  return found
}
