/** What is still to be recorded, in the order of time; what was planned first comes first among things of one instant. */
export interface Agenda {
  /** To the millisecond. */
  plan(at: number, deed: () => void): void
  /** Carries out whatever is planned before an instant (UTC ms), also what those deeds plan themselves. */
  carryOutBefore(until: number, clock: (at: number) => void): void
}

interface Planned {
  at: number
  order: number
  deed: () => void
}

const isBefore = (one: Planned, other: Planned) => one.at < other.at || (one.at === other.at && one.order < other.order)

/** A binary heap: a year of an office is hundreds of thousands of deeds. */
export function createAgenda(): Agenda {
  const heap: Planned[] = []
  let order = 0
  return {
    plan(at, deed) {
      order += 1
      heap.push({ at: Math.round(at), order, deed })
      rise(heap)
    },
    carryOutBefore(until, clock) {
      for (let [first] = heap; first && first.at < until; [first] = heap) {
        removeFirst(heap)
        clock(first.at)
        first.deed()
      }
    },
  }
}

function rise(heap: Planned[]): void {
  let place = heap.length - 1
  while (place > 0) {
    const parent = (place - 1) >> 1
    if (!swapIfBefore(heap, place, parent)) return
    place = parent
  }
}

function removeFirst(heap: Planned[]): void {
  const last = heap.pop()
  if (!last || heap.length === 0) return
  heap[0] = last
  for (let place = 0; ; ) {
    const [left, right] = [2 * place + 1, 2 * place + 2]
    const child = wins(heap, right, left) ? right : left
    if (child >= heap.length || !swapIfBefore(heap, child, place)) return
    place = child
  }
}

function wins(heap: readonly Planned[], one: number, other: number): boolean {
  const [left, right] = [heap[one], heap[other]]
  return left !== undefined && right !== undefined && isBefore(left, right)
}

/** Exchanges two where the one that stands lower is earlier. */
function swapIfBefore(heap: Planned[], lower: number, upper: number): boolean {
  const [child, parent] = [heap[lower], heap[upper]]
  if (!child || !parent || !isBefore(child, parent)) return false
  heap[upper] = child
  heap[lower] = parent
  return true
}
