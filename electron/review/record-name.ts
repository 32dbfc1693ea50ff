import { type Channel, channelForms } from '../../shared/entries/channel'
import { formatShortNumber } from '../../shared/entries/entry'
import { shortIncidentNumber } from '../../shared/incidents/incident'
import type { RecordName } from '../../shared/review/marks'
import type { RecordRef } from '../../shared/search/search-filter'
import { shortShiftNumber } from '../../shared/shifts/shift'
import { shownLine } from '../../shared/text'
import type { Db } from '../db/connection'
import { findEntryRecord } from '../entries/entries-repository'
import { findHandoverRecord } from '../handover/handover-repository'
import { findIncidentRecord } from '../incidents/incidents-repository'
import { getShift } from '../shifts/shifts-repository'

/** Longest name, in characters: beyond it nobody needs more to know which record it is. */
const LONGEST_NAME = 200

/** What a record is called; null: there is none. */
export function findRecordName(db: Db, { kind, id }: RecordRef): RecordName | null {
  switch (kind) {
    case 'entry':
      return entryName(db, id)
    case 'incident': {
      const incident = findIncidentRecord(db, id)
      return incident ? { number: shortIncidentNumber(incident), words: incident.name } : null
    }
    case 'handover':
      return handoverName(db, id)
  }
}

function entryName(db: Db, id: string): RecordName | null {
  const entry = findEntryRecord(db, id)
  if (!entry) return null
  const { contact_unit: unit, contact_name: name, channel, matter, text } = entry
  const who = unit || name || channelForms[channel as Channel].words
  return { number: formatShortNumber(entry), words: shownLine(`${who}：${matter || text}`, LONGEST_NAME) }
}

function handoverName(db: Db, id: string): RecordName | null {
  const handover = findHandoverRecord(db, id)
  if (!handover) return null
  const from = getShift(db, handover.shift_id)
  const to = getShift(db, handover.next_id)
  const number = from.takeover ? shortShiftNumber(from.takeover.number) : '班'
  return { number, words: `${from.lead.name} → ${to.lead.name}` }
}
