import { useState } from 'react'
import { useStore } from 'zustand'
import type { Alarm } from '../../../shared/incidents/alarm'
import type { IncidentId } from '../../../shared/incidents/incident'
import { useAction } from '../../app/keys/key-scope'
import type { NowStore } from '../../app/now-store'
import { useBetweenTyping } from '../../app/use-between-typing'
import { Banner } from '../../ui/banner'
import { KeyButton } from '../../ui/button'
import './alarm-banner.css'
import { AlarmList } from './alarm-list'
import type { AlarmStore } from './alarm-store'
import { bannerHead, bannerWords, lockedWords } from './alarm-view-words'

const MINUTE = 60_000

export interface AlarmBannerProps {
  alarms: AlarmStore
  now: NowStore
  /** Goes where a clock is worked on; null: to the daily reports. Absent while nobody is signed in. */
  onGo?: ((incidentId: IncidentId | null) => void) | undefined
}

/** At the foot of every view: the most pressing of what rings. It comes only when it moves nothing that is being typed. */
export function AlarmBanner({ alarms, now, onGo }: AlarmBannerProps) {
  const ringing = useStore(alarms, (state) => state.ringing)
  const shown = useBetweenTyping(now, ringing.length > 0)
  const [first] = ringing
  if (!first) return null
  if (onGo) return <OpenBanner first={first} ringing={ringing} alarms={alarms} now={now} shown={shown} onGo={onGo} />
  if (!shown) return null
  return (
    <Banner kind={kindOf(first)} across head="已锁定。" action={<AcknowledgeButton alarms={alarms} />}>
      {lockedWords(ringing)}
    </Banner>
  )
}

interface OpenBannerProps extends Required<AlarmBannerProps> {
  first: Alarm
  ringing: readonly Alarm[]
  shown: boolean
  onGo: (incidentId: IncidentId | null) => void
}

/** Its keys work from the first moment, since the strip already shows what rings. */
function OpenBanner({ first, ringing, alarms, now, shown, onGo }: OpenBannerProps) {
  const minute = useStore(now, (state) => Math.floor(state.now / MINUTE) * MINUTE)
  const [listed, list] = useState(false)
  const go = () => onGo(first.incidentId)
  useAction({ id: 'alarms.go', keys: 'Shift+F6', words: '去办正在响的时限', scope: 'global', run: go })
  useAction({ id: 'alarms.list', keys: 'Ctrl+F6', words: '正在响的全部时限', scope: 'global', run: () => list(true) })
  return (
    <>
      {shown && (
        <Banner
          kind={kindOf(first)}
          across
          head={bannerHead(first, minute)}
          action={
            <>
              {ringing.length > 1 && (
                <KeyButton keys="Ctrl+F6" onPress={() => list(true)}>
                  全部 {ringing.length} 项
                </KeyButton>
              )}
              <KeyButton keys="Shift+F6" onPress={go}>
                去办
              </KeyButton>
              <AcknowledgeButton alarms={alarms} />
            </>
          }
        >
          <span className="alarm-banner__words">{bannerWords(first)}</span>
        </Banner>
      )}
      {listed && (
        <AlarmList
          ringing={ringing}
          now={now}
          onClose={() => list(false)}
          onGo={(incidentId) => {
            list(false)
            onGo(incidentId)
          }}
        />
      )}
    </>
  )
}

/** The key itself belongs to the cell of the strip. */
function AcknowledgeButton({ alarms }: Pick<AlarmBannerProps, 'alarms'>) {
  const mayAcknowledge = useStore(alarms, (state) => state.mayAcknowledge)
  return (
    <KeyButton keys="F6" onPress={() => void alarms.acknowledge()}>
      {mayAcknowledge ? '知悉' : '静音 5 分'}
    </KeyButton>
  )
}

const kindOf = ({ stage }: Alarm) => (stage === 'overdue' ? 'overdue' : 'panel')
