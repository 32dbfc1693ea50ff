import { dailyAlarmKey } from '../../shared/incidents/alarm'
import { dailyDue } from '../../shared/incidents/daily-due'
import { lookupIn } from '../../shared/incidents/policy-lookup'
import type { Db } from '../db/connection'
import { getOffice } from '../office/office-repository'
import { type AlarmSource, stagesByAlarm } from './alarm-sources'
import { choiceInUse, type PackShelf } from './pack-shelf'
import { listPolicyAcknowledgements, listZeroReports } from './policies-repository'
import { roleTitle } from './steps-view'

/** The daily reports that the office makes, as far as they ring: today's sources at an instant, without asking the database. */
export type DailySources = (now: number) => AlarmSource[]

/** As many zero reports as can concern a day. */
const MOST_A_DAY = 50

export function readDailySources(db: Db, shelf: PackShelf): DailySources {
  const { zone } = getOffice(db)
  const { dailyReports } = choiceInUse(db)
  if (dailyReports.length === 0) return () => []
  const packs = shelf.inUse(db)
  const { roles } = lookupIn(packs)
  const chosen = packs
    .flatMap((pack) => pack.dailyReports.map((row) => ({ ...row, daily: `${pack.id}/${row.id}` })))
    .filter(({ daily }) => dailyReports.includes(daily))
  const sent = new Set(listZeroReports(db, MOST_A_DAY).map(({ daily, day }) => dailyAlarmKey(daily, day)))
  const stagesOf = stagesByAlarm(listPolicyAcknowledgements(db))
  return (now) =>
    chosen.flatMap(({ daily, title, to, at }) => {
      const { day, clock } = dailyDue(at, now, zone)
      const key = dailyAlarmKey(daily, day)
      if (sent.has(key) || now < clock.startedAt) return []
      const words = `${title} ${roleTitle(roles, to)}`
      return [{ alarm: { incidentId: null, key, number: '', name: title, words }, clock, acknowledged: stagesOf(key) }]
    })
}
