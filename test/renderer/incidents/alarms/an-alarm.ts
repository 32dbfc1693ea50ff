import type { Alarm, RunningClock, RunningClocks } from '../../../../shared/incidents/alarm'
import { incidentId } from '../../../../shared/incidents/incident'
import { NIGHT } from '../../../support/test-clock'

export const MINUTE = 60_000

export const fire = incidentId.parse('i31')

/** The phone report about the fire: overdue for six minutes at NIGHT. */
export function anAlarm(changes: Partial<Alarm> = {}): Alarm {
  return {
    incidentId: fire,
    key: 'clock:national/first-phone#1',
    stage: 'overdue',
    dueAt: NIGHT - 6 * MINUTE,
    number: '事 0031',
    name: '东浦区甲源化工厂罐区火灾',
    words: '首报 上级总值班室',
    ...changes,
  }
}

export function aClock(changes: Partial<RunningClock> = {}): RunningClock {
  const { stage: _, ...clock } = anAlarm({ key: 'clock:national/first-written#1', words: '书面 省应急管理厅' })
  return { ...clock, dueAt: NIGHT + 14 * MINUTE, ...changes }
}

export function clocks(changes: Partial<RunningClocks> = {}): RunningClocks {
  return { known: null, knownCount: 0, ahead: [], ...changes }
}
