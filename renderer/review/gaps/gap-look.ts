import type { StoreApi } from 'zustand/vanilla'
import type { Api } from '../../../shared/ipc/contract'
import type { Result } from '../../../shared/result'
import type { DaySpan } from '../../../shared/review/figure'
import type { GapRuleId } from '../../../shared/review/gap-rules'
import type { GapCount, GapHit, GapPeriod } from '../../../shared/review/gaps-contract'
import type { GapFinderState } from './gap-finder'

/** Places read at once. */
const GAP_PAGE = 50

interface Looking {
  api: Pick<Api, 'gaps'>
  store: StoreApi<GapFinderState>
  /** What the choice means now. */
  spanNow: () => DaySpan
  period: () => GapPeriod
}

export interface GapLook {
  /** A new period gives up the one under way; a change waits for it, or a long one would never end. */
  look(anew: boolean): void
  /** Reads the next page of a rule. */
  readOn(rule: GapRuleId): Promise<void>
  /** Nobody looks any more: what is under way would keep others waiting. */
  giveUp(): void
}

type Hits = Partial<Record<GapRuleId, readonly GapHit[]>>

/** Asks for a period and for the pages that are in sight. */
export function createGapLook({ api, store, spanNow, period }: Looking): GapLook {
  const { getState, setState } = store
  let asked = 0
  let looking = false
  let stale = false

  const page = (rule: GapRuleId, offset: number, of: GapPeriod) =>
    api.gaps.hits({ period: of, rule, offset, limit: GAP_PAGE })

  /** At least the first page of each open rule, and as much as was read of it before. */
  const readOpen = async (open: ReadonlySet<GapRuleId>, rules: readonly GapCount[], of: GapPeriod) => {
    const hits: Hits = {}
    for (const { id, count } of rules) {
      if (!open.has(id) || (count ?? 0) === 0) continue
      const before = getState().hits[id]?.length ?? 0
      const own: GapHit[] = []
      let isLast = false
      while (!isLast && (own.length === 0 || own.length < before)) {
        const read = await page(id, own.length, of)
        if (!read.ok) return read
        own.push(...read.value)
        isLast = read.value.length < GAP_PAGE
      }
      hits[id] = own
    }
    return { ok: true as const, value: hits }
  }

  const read = async (of: GapPeriod): Promise<Result<Partial<GapFinderState>>> => {
    const found = await api.gaps.find(of)
    if (!found.ok) return found
    const { rules } = found.value
    const open = openOf(rules, getState().open)
    const hits = await readOpen(open, rules, of)
    return hits.ok ? { ok: true, value: { rules, open, hits: hits.value, found: true } } : hits
  }

  const look = async (anew: boolean): Promise<void> => {
    if (looking && !anew) {
      stale = true
      return
    }
    looking = true
    stale = false
    asked += 1
    const mine = asked
    if (anew) setState({ span: spanNow(), progress: null })
    const answer = await read(period())
    if (mine !== asked) return
    looking = false
    setState({ progress: null, ...(answer.ok ? { ...answer.value, failure: null } : { failure: answer.failure }) })
    if (stale) void look(false)
  }

  return {
    look: (anew) => void look(anew),
    giveUp() {
      asked += 1
      looking = false
      setState({ progress: null })
      void api.gaps.cancel()
    },
    readOn: async (rule) => {
      const before = getState().hits[rule]
      const answer = await page(rule, before?.length ?? 0, period())
      if (!answer.ok) return setState({ failure: answer.failure })
      // Of two that were under way at once, one adds.
      if (getState().hits[rule] !== before) return
      setState(({ hits }) => ({ hits: { ...hits, [rule]: [...(before ?? []), ...answer.value] } }))
    },
  }
}

/** What was open and has something stays open; else the first that has. */
function openOf(rules: readonly GapCount[], open: ReadonlySet<GapRuleId>): ReadonlySet<GapRuleId> {
  const full = rules.filter(({ count }) => (count ?? 0) > 0)
  if (full.some(({ id }) => open.has(id))) return open
  const [first] = full
  return first ? new Set([first.id]) : open
}
