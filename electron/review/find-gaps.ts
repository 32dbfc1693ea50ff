import type { GapRule, GapRuleId } from '../../shared/review/gap-rules'
import type { FoundGap, GapPeriod } from '../../shared/review/gaps-contract'
import { findRepeatedCallers } from './gap-callers'
import { findLateRecordings, findMissingElements, findUnreceipted } from './gap-entries'
import { findOneSided, findUnconfirmedItems } from './gap-handovers'
import { findLateClocks, findReportGaps, type IncidentFinder, listIncidentsWithin, loadIncident } from './gap-incidents'
import { findUnansweredInstructions } from './gap-instructions'
import { type Finder, type FoundGaps, type GapQuestion, limitsOf, WANTED } from './gap-search'
import type { ReadingSources } from './reading-sources'

/** Found span by span, newest first. */
const bySpan: Partial<Record<GapRuleId, Finder>> = {
  'relay-receipt': findUnreceipted,
  'instruction-feedback': findUnansweredInstructions,
  'late-recording': findLateRecordings,
  'missing-elements': findMissingElements,
  'one-sided-handover': findOneSided,
  'unconfirmed-items': findUnconfirmedItems,
  'repeated-caller': findRepeatedCallers,
}

/** Found incident by incident. */
const byIncident: Partial<Record<GapRuleId, IncidentFinder>> = {
  'late-clock': findLateClocks,
  'report-interval': findReportGaps,
}

/** One turn of a long search: some milliseconds with 1,000,000 entries in 20 years. */
const SPAN_MS = 7 * 24 * 3_600_000
const INCIDENTS_AT_ONCE = 10

/** Which gaps of a period these rules find, those that are on; `now`: UTC ms. */
export interface GapsQuestion {
  now: number
  zone: string
  rules: readonly GapRule[]
  period: GapPeriod
}

/**
 * Looks through a period for every rule; answers with what was found, newest first, at most one more for each than is counted. After
 * each turn it gives way with how much is done (0..1), so that nothing waits for a long period.
 */
export function* findGaps({ rules, period, ...known }: ReadingSources & GapsQuestion): Generator<number, FoundGaps> {
  const until = Math.min(period.until, known.now + 1)
  const questions = rules.map((rule) => {
    return { id: rule.id, question: { ...known, ...limitsOf(rule), from: period.from, until, most: WANTED } }
  })
  const found = new Map<GapRuleId, FoundGap[]>(questions.map(({ id }) => [id, []]))
  for (const { id, hits, done } of inTurns(questions)) {
    const own = found.get(id)
    if (own && own.length < WANTED) own.push(...hits)
    yield done
  }
  for (const hits of found.values()) {
    hits.sort((one, other) => other.at - one.at || (one.key < other.key ? -1 : 1))
    hits.splice(WANTED)
  }
  return found
}

interface Asked {
  id: GapRuleId
  question: GapQuestion
}

interface Turn {
  id: GapRuleId
  hits: FoundGap[]
  done: number
}

function* inTurns(asked: readonly Asked[]): Generator<Turn> {
  const [first] = asked
  if (!first || first.question.from >= first.question.until) return
  yield* ofIncidents(asked, first.question)
  yield* ofSpans(asked, first.question)
}

/** A tenth of the whole, in the estimate that is shown. */
const INCIDENTS_SHARE = 0.1

function* ofIncidents(asked: readonly Asked[], period: GapQuestion): Generator<Turn> {
  const wanted = asked.flatMap(({ id, question }) => {
    const find = byIncident[id]
    return find ? [{ id, question, find }] : []
  })
  const ids = wanted.length === 0 ? [] : listIncidentsWithin(period)
  for (let at = 0; at < ids.length; at += INCIDENTS_AT_ONCE) {
    const cases = ids.slice(at, at + INCIDENTS_AT_ONCE).map((id) => loadIncident(period, id))
    for (const { id, question, find } of wanted) {
      const hits = cases.flatMap((each) => find(each, question))
      yield { id, hits, done: (at / ids.length) * INCIDENTS_SHARE }
    }
  }
}

function* ofSpans(asked: readonly Asked[], { from, until }: GapPeriod): Generator<Turn> {
  const wanted = asked.flatMap(({ id, question }) => {
    const find = bySpan[id]
    return find ? [{ id, question, find, left: WANTED }] : []
  })
  for (let end = until; end > from; end -= SPAN_MS) {
    const span = { from: Math.max(from, end - SPAN_MS), until: end }
    const share = (until - span.from) / (until - from)
    const done = INCIDENTS_SHARE + share * (1 - INCIDENTS_SHARE)
    for (const rule of wanted.filter(({ left }) => left > 0)) {
      const hits = rule.find({ ...rule.question, ...span, most: rule.left })
      rule.left -= hits.length
      yield { id: rule.id, hits, done }
    }
  }
}
