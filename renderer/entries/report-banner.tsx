import { Fragment } from 'react'
import { useStore } from 'zustand'
import type { ReportTarget } from '../../shared/office/office'
import { formatSpan } from '../../shared/time/office-time'
import { Banner } from '../ui/banner'
import { Button } from '../ui/button'
import { useDesk, useDraft } from './desk-context'

/** Targets that find room in one line; the step form offers all of them. */
const SHOWN = 2

/** Of a grave matter: who must hear of it at once, and for how long it is known. */
export function ReportBanner() {
  const { office, save } = useDesk()
  const urgency = useDraft(({ form }) => form.urgency)
  if (urgency !== 'grave') return null
  return (
    <div className="report-banner">
      <Banner
        kind="grave"
        head="立即报告"
        action={
          <Button kind="grave" size="inner" keys="Alt+Q" onPress={() => save('consult')}>
            保存并记请示
          </Button>
        }
      >
        <Targets targets={office.reportTo.slice(0, SHOWN)} />
        <SinceOpened />
      </Banner>
    </div>
  )
}

function Targets({ targets }: { targets: readonly ReportTarget[] }) {
  if (targets.length === 0) return <span>还没有设报告对象，由管理员在“管理”里写上</span>
  return targets.map((target, index) => (
    <Fragment key={`${target.post} ${target.name}`}>
      {index > 0 && '　或　'}
      {target.post} <b className="report-banner__who">{target.name}</b> {target.phone}
    </Fragment>
  ))
}

/** Its own component, because it alone changes each second. */
function SinceOpened() {
  const { now } = useDesk()
  const openedAt = useDraft((draft) => draft.openedAt)
  const at = useStore(now, (state) => state.now)
  return (
    <span className="report-banner__since">
      已 <b>{formatSpan(Math.max(0, at - openedAt))}</b>
    </span>
  )
}
