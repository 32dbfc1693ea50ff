/** How the reports of an incident went out. Instants are UTC ms. */
export interface ReportCourse {
  receivedAt: number
  /** When each went out first. */
  sent: readonly number[]
  /** When the final report went out or the incident ended; null while it runs. */
  overAt: number | null
}

/** Longer than the limit without a report. `until` null: still; `first`: before anything went out. */
export interface ReportGap {
  since: number
  /** When the limit was reached. */
  at: number
  until: number | null
  late: number
  first: boolean
}

/** The spans longer than `limit` (ms) in which nothing was reported while the incident ran, up to `now`. */
export function reportGaps({ receivedAt, sent, overAt }: ReportCourse, limit: number, now: number): ReportGap[] {
  const end = Math.min(overAt ?? now, now)
  const inOrder = sent.filter((at) => at > receivedAt && at < end).sort((one, other) => one - other)
  const starts = [receivedAt, ...inOrder]
  return starts.flatMap((since, index) => {
    const next = starts[index + 1] ?? end
    if (next - since <= limit) return []
    const isRunning = index === starts.length - 1 && overAt === null
    return [
      { since, at: since + limit, until: isRunning ? null : next, late: next - since - limit, first: index === 0 },
    ]
  })
}
