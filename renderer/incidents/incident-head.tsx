import type { ReactNode } from 'react'
import { useStore } from 'zustand'
import { formatIncidentNumber, incidentStatusWords } from '../../shared/incidents/incident'
import type { IncidentDetail } from '../../shared/incidents/incident-detail'
import { classWords, type Grade, gradeWords } from '../../shared/incidents/incident-kind'
import { dayOf, formatClock, formatDay, formatSpan } from '../../shared/time/office-time'
import { useDetail, useIncidents } from './incident-context'
import './incident-head.css'

/** Which incident it is, how grave, and its times: 66 high. */
export function IncidentHead() {
  const detail = useDetail()
  const { occurredAt, learnedAt, receivedAt } = detail.facts
  const { offer } = detail.ledger
  return (
    <header className="incident-head" data-grave={detail.grave || undefined} id="incident-in-sight">
      <div className="incident-head__what">
        <h1 className="incident-head__name">{detail.name}</h1>
        <p className="incident-head__kind">{kindWords(detail)}</p>
      </div>
      <Cell label="现定等级">{gradeShort(detail.facts.grade)}</Cell>
      {offer && (
        <Cell label="建议等级" grave={offer.direction === 'up'}>
          {gradeShort(offer.to)}
        </Cell>
      )}
      <Cell label="事发">{occurredAt === null ? <Missing /> : <Moment at={occurredAt} />}</Cell>
      <Cell label="获知">{learnedAt === null ? <Missing /> : <Moment at={learnedAt} />}</Cell>
      <Cell label="接报">
        <Moment at={receivedAt} />
      </Cell>
      <Since detail={detail} />
    </header>
  )
}

function kindWords(detail: IncidentDetail): string {
  const { facts, number, status, subclassTitle } = detail
  const kind = facts.class === null ? '类别未定' : [classWords[facts.class], subclassTitle].filter(Boolean).join(' › ')
  return [
    formatIncidentNumber(number),
    status === 'open' ? '' : incidentStatusWords[status],
    kind,
    facts.sensitive.length > 0 ? '敏感' : '',
    `政策包 ${detail.packs.map(({ title, version }) => `${title} v${version}`).join('、')}`,
  ]
    .filter((words) => words !== '')
    .join('　')
}

/** 一般 Ⅳ, 未定 */
function gradeShort(grade: Grade | null): ReactNode {
  return grade === null ? <span className="incident-head__none">未定</span> : `${gradeWords[grade]} ${grade}`
}

function Cell({ label, grave = false, children }: { label: string; grave?: boolean; children: ReactNode }) {
  return (
    <div className={grave ? 'incident-head__cell incident-head__cell--grave' : 'incident-head__cell'}>
      <span className="incident-head__label">{label}</span>
      <span className="incident-head__value">{children}</span>
    </div>
  )
}

const Missing = () => <span className="incident-head__none">缺</span>

/** A time of day; with its day where that is not the day it was received. */
function Moment({ at }: { at: number }) {
  const { office } = useIncidents()
  const { receivedAt } = useDetail().facts
  const day = dayOf(at, office.zone) === dayOf(receivedAt, office.zone) ? '' : `${formatDay(at, office.zone)} `
  return `${day}${formatClock(at, office.zone)}`
}

/** How long ago it was received, or how long it took. */
function Since({ detail }: { detail: IncidentDetail }) {
  const { now } = useIncidents()
  const minute = useStore(now, (state) => Math.floor(state.now / 60_000) * 60_000)
  const { ended, facts } = detail
  return (
    <Cell label={ended ? '接报至办结' : '接报至今'}>
      {formatSpan(Math.max(0, (ended ? ended.at : minute) - facts.receivedAt))}
    </Cell>
  )
}
