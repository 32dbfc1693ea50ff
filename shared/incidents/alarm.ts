import { z } from 'zod'
import { instant } from '../instant'
import { alarmStages } from './clock-state'
import { incidentId } from './incident'

export const alarmStage = z.enum(alarmStages)

/** Names what rings within its incident: `clock:<key>#<round>`, `feedback:<instruction id>`, `re-report:<row id>`; `daily:<report>@<day>`. */
export const alarmKey = z.string().min(1).max(240)

/**
 * Something that rings now. Instants are UTC ms. While nobody is signed in, number, name and words are empty: that it rings, and since
 * when, is no secret of the room.
 */
export const alarm = z.object({
  /** Null: a report that is made every day. */
  incidentId: incidentId.nullable(),
  key: alarmKey,
  stage: z.enum(alarmStages),
  dueAt: instant,
  number: z.string(),
  name: z.string(),
  /** 首报 上级总值班室 */
  words: z.string(),
})
export type Alarm = z.infer<typeof alarm>

/** Tells alarms apart; the same clock at a later stage is another alarm. */
export const alarmName = ({ incidentId: id, key, stage }: Alarm) => `${id} ${key} ${stage}`

/** What rings, the most pressing first: over the longest, then what is due, then what is due soonest. */
export function mostPressingFirst(alarms: readonly Alarm[]): Alarm[] {
  const rank = ({ stage }: Alarm) => alarmStages.indexOf(stage)
  return [...alarms].sort((left, right) => rank(right) - rank(left) || left.dueAt - right.dueAt)
}

/** A clock of this room that runs, whether it rings or not. */
export const runningClock = alarm.omit({ stage: true })
export type RunningClock = z.infer<typeof runningClock>

/** `known`: the one that is over longest of those that somebody has acknowledged, and how many; `ahead`: the two due next. */
export const runningClocks = z.object({
  known: runningClock.nullable(),
  knownCount: z.number().int(),
  ahead: z.array(runningClock),
})
export type RunningClocks = z.infer<typeof runningClocks>

export const clockAlarmKey = (clock: string, round: number) => `clock:${clock}#${round}`
export const feedbackAlarmKey = (instruction: string) => `feedback:${instruction}`
export const reReportAlarmKey = (row: string) => `re-report:${row}`

export const dailyAlarmKey = (daily: string, day: number) => `daily:${daily}@${day}`

/** Whether it was sent while nobody was signed in. */
export const isWithoutDetails = ({ words }: Pick<Alarm, 'words'>) => words === ''

/** An alarm without what only those may read who are signed in. */
export function withoutDetails({ incidentId: id, key, stage, dueAt }: Alarm): Alarm {
  return { incidentId: id, key, stage, dueAt, number: '', name: '', words: '' }
}
