import { useStore } from 'zustand'
import { formatClock, formatSpan } from '../../../shared/time/office-time'
import { FailureNotice } from '../../app/failure-notice'
import { useAction } from '../../app/keys/key-scope'
import { Banner } from '../../ui/banner'
import { Button } from '../../ui/button'
import { useIncidents } from '../incident-context'
import { runningOf } from '../incident-list-store'
import { INCIDENTS_SCOPE } from '../incident-scopes'
import './daily-reports.css'
import { type DailyToday, dailyToday, offeredZero } from './daily-today'
import { ZeroDialog } from './zero-dialog'

/** The daily reports of today as they stand. */
function useDailyToday(): DailyToday[] {
  const { stores, now, office } = useIncidents()
  const { chosen, sent } = useStore(stores.daily)
  const minute = useStore(now, (state) => Math.floor(state.now / 60_000) * 60_000)
  return dailyToday({ chosen, sent }, minute, office.zone)
}

/** Begins a zero report with what is known. */
function useReport(): (daily: DailyToday) => void {
  const { stores, now, office } = useIncidents()
  return ({ report }) => {
    const running = runningOf(stores.list.getState().rows)
    stores.daily.begin(report.daily, offeredZero(report, running, now.getState().now, office.zone))
  }
}

/** What of the daily reports is due now, above whatever is in sight: they belong to no incident. */
export function DailyStrip() {
  const { stores, mayRecord } = useIncidents()
  const failure = useStore(stores.daily, (state) => (state.open === null ? state.failure : null))
  const due = useDailyToday().filter(({ state }) => state === 'due' || state === 'overdue')
  const [first] = due
  const report = useReport()
  useAction({
    id: 'incidents.daily',
    keys: 'Alt+0',
    words: '每日报告、零报告',
    scope: INCIDENTS_SCOPE,
    run: () => first && report(first),
    enabled: mayRecord && first !== undefined,
  })
  return (
    <>
      <FailureNotice failure={failure} />
      {due.map((daily, at) => (
        <OneDue key={daily.report.daily} daily={daily} keys={at === 0 ? 'Alt+0' : undefined} />
      ))}
      <ZeroDialog />
    </>
  )
}

function OneDue({ daily, keys }: { daily: DailyToday; keys: string | undefined }) {
  const { office, now, mayRecord } = useIncidents()
  const report = useReport()
  const { state, dueAt } = daily
  const span = useStore(now, (each) => formatSpan(Math.abs(each.now - dueAt)))
  const { title, toTitle } = daily.report
  return (
    <Banner
      kind={state === 'overdue' ? 'overdue' : 'panel'}
      across
      head={`${state === 'overdue' ? '超' : '余'} ${span}`}
      action={
        mayRecord && (
          <Button size="inner" keys={keys} onPress={() => report(daily)}>
            报
          </Button>
        )
      }
    >
      {title}　报 {toTitle}　应于 {formatClock(dueAt, office.zone)}
    </Banner>
  )
}

/** Every daily report of today, where no incident is in sight and the office makes any. */
export function DailyList() {
  const { office, mayRecord } = useIncidents()
  const today = useDailyToday()
  const report = useReport()
  if (today.length === 0) return null
  return (
    <ul className="daily-list" aria-label="今日每日报告">
      {today.map((daily) => (
        <li key={daily.report.daily}>
          <span className="daily-list__due">{formatClock(daily.dueAt, office.zone)}</span>
          <span>
            {daily.report.title}　{daily.report.toTitle}
            <small>{daily.sent ? daily.sent.words : daily.report.occasion}</small>
          </span>
          {daily.sent && (
            <span className="daily-list__sent">
              {formatClock(daily.sent.at, office.zone)} {daily.sent.senderName}已报
            </span>
          )}
          {!daily.sent && mayRecord && (
            <Button size="inner" onPress={() => report(daily)}>
              {daily.state === 'later' ? '提前报' : '报'}
            </Button>
          )}
        </li>
      ))}
    </ul>
  )
}
