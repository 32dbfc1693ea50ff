import type { ReactNode } from 'react'
import { useStore } from 'zustand'
import { formatIncidentNumber, incidentStatusWords } from '../../shared/incidents/incident'
import type { IncidentDetail } from '../../shared/incidents/incident-detail'
import { classWords, type Grade, gradeWords } from '../../shared/incidents/incident-kind'
import { useDetail, useIncidents } from './incident-context'
import './incident-head.css'
import { HeadDeeds } from './opening/head-deeds'
import { useMomentWords } from './use-moment-words'

/** Which incident it is, how grave, its times, who leads, and what can be done with it as a whole: 66 high. */
export function IncidentHead() {
  const detail = useDetail()
  const { occurredAt, learnedAt, receivedAt } = detail.facts
  const { offer } = detail.ledger
  const moment = useMomentWords()
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
      <Cell label="事发">{occurredAt === null ? <Missing /> : moment(occurredAt)}</Cell>
      <Cell label="获知">{learnedAt === null ? <Missing /> : moment(learnedAt)}</Cell>
      <Cell label="接报">{moment(receivedAt)}</Cell>
      <Since detail={detail} />
      <Cell label="牵头">{detail.lead.name}</Cell>
      <HeadDeeds detail={detail} />
    </header>
  )
}

function kindWords(detail: IncidentDetail): string {
  const { facts, number, status, subclassTitle, sensitiveTitles, mergedInto, splitFrom } = detail
  const kind = facts.class === null ? '类别未定' : [classWords[facts.class], subclassTitle].filter(Boolean).join(' › ')
  return [
    formatIncidentNumber(number),
    status === 'open' ? '' : incidentStatusWords[status],
    mergedInto ? `${formatIncidentNumber(mergedInto.number)} ${mergedInto.name}` : '',
    kind,
    sensitiveTitles.length > 0 ? `敏感：${sensitiveTitles.map((title) => title.replace(/^敏感/, '')).join('、')}` : '',
    splitFrom ? `自${formatIncidentNumber(splitFrom.number)}拆出` : '',
    packWords(detail),
  ]
    .filter((words) => words !== '')
    .join('　')
}

/** 政策包 通用政务值班室 v1 等 5 个 */
function packWords({ packs }: IncidentDetail): string {
  const [first] = packs
  if (!first) return ''
  return `政策包 ${first.title} v${first.version}${packs.length > 1 ? ` 等 ${packs.length} 个` : ''}`
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

/** How long ago it was received, or how long it took. */
function Since({ detail }: { detail: IncidentDetail }) {
  const { now } = useIncidents()
  const minute = useStore(now, (state) => Math.floor(state.now / 60_000) * 60_000)
  const { ended, facts } = detail
  return (
    <Cell label={ended ? '接报至办结' : '接报至今'}>{spanWords((ended ? ended.at : minute) - facts.receivedAt)}</Cell>
  )
}

/** 56 分, 3 时 5 分, 4 天 */
function spanWords(ms: number): string {
  const minutes = Math.floor(Math.max(0, ms) / 60_000)
  if (minutes < 60) return `${minutes} 分`
  const hours = Math.floor(minutes / 60)
  return hours < 48 ? `${hours} 时 ${minutes % 60} 分` : `${Math.floor(hours / 24)} 天`
}
