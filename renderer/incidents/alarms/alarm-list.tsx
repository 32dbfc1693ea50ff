import { useRef, useState } from 'react'
import { useStore } from 'zustand'
import { type Alarm, alarmName } from '../../../shared/incidents/alarm'
import { alarmStageWords } from '../../../shared/incidents/alarm-words'
import type { IncidentId } from '../../../shared/incidents/incident'
import { ChoiceList } from '../../app/choice-list'
import type { NowStore } from '../../app/now-store'
import { Dialog } from '../../ui/dialog'
import { useFirstFocus } from '../../ui/use-first-focus'
import './alarm-list.css'
import { alarmFigure } from './alarm-view-words'

export interface AlarmListProps {
  /** The most pressing first. */
  ringing: readonly Alarm[]
  now: NowStore
  onClose: () => void
  onGo: (incidentId: IncidentId | null) => void
}

/** All that rings; F6 acknowledges the first as it does elsewhere, and the next comes up. */
export function AlarmList({ ringing, now, onClose, onGo }: AlarmListProps) {
  const [chosen, choose] = useState<string | null>(null)
  const current = ringing.find((alarm) => alarmName(alarm) === chosen) ?? ringing[0]
  const go = () => current && onGo(current.incidentId)
  return (
    <Dialog
      name="alarm-list"
      title={`正在响 ${ringing.length} 项`}
      open
      wide
      onClose={onClose}
      dismissWords="回到原处"
      primary={{ words: '去办选中的', onPress: go }}
      note="F6 知悉第一项"
    >
      <AlarmRows ringing={ringing} now={now} chosen={current ? alarmName(current) : null} choose={choose} go={go} />
    </Dialog>
  )
}

interface RowsProps extends Pick<AlarmListProps, 'ringing' | 'now'> {
  chosen: string | null
  choose: (name: string) => void
  go: () => void
}

function AlarmRows({ ringing, now, chosen, choose, go }: RowsProps) {
  const at = useStore(now, (state) => state.now)
  const box = useRef<HTMLDivElement>(null)
  useFirstFocus(box, '[role=listbox]')
  return (
    <div ref={box} className="alarm-list">
      <ChoiceList
        label="正在响的时限"
        choices={ringing.map((alarm) => ({ id: alarmName(alarm), content: <AlarmRow alarm={alarm} at={at} /> }))}
        chosen={chosen}
        onChoose={choose}
        onOpen={go}
      />
    </div>
  )
}

function AlarmRow({ alarm, at }: { alarm: Alarm; at: number }) {
  const { stage, number, name, words } = alarm
  return (
    <span className="alarm-row">
      <span className={`alarm-row__stage alarm-row__stage--${stage}`}>{alarmStageWords(stage)}</span>
      <span className="alarm-row__what">
        <b className="alarm-row__words">{words}</b>
        <span className="alarm-row__name">
          {number} {name}
        </span>
      </span>
      <span className={`alarm-row__figure alarm-row__stage--${stage}`}>{alarmFigure(alarm, at)}</span>
    </span>
  )
}
