import { type Alarm, isWithoutDetails } from './alarm'
import type { AlarmStage } from './clock-state'

const stageWords: Record<AlarmStage, string> = { half: '时限过半', due: '时限到', overdue: '超时未办' }

/** 超时未办, 时限到, 时限过半. */
export function alarmStageWords(stage: AlarmStage): string {
  return stageWords[stage]
}

/** What the system's notification says of alarms that are new, or null when there are none. Details only where alarms have them. */
export function notificationWords(fresh: readonly Alarm[]): { title: string; body: string } | null {
  const [first] = fresh
  if (!first) return null
  const gravest = [...fresh].sort((left, right) => rank(right.stage) - rank(left.stage))[0] ?? first
  const isHidden = isWithoutDetails(gravest)
  const more = fresh.length > 1 ? `，另有 ${fresh.length - 1} 项` : ''
  const title = isHidden ? stageWords[gravest.stage] : `${stageWords[gravest.stage]}　${gravest.number}`
  const body = isHidden ? `登录后查看${more}` : `${gravest.words}${more}\n${gravest.name}`
  return { title, body }
}

const rank = (stage: AlarmStage) => Object.keys(stageWords).indexOf(stage)
