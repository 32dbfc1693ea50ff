import type { Handlers } from '../../shared/ipc/contract'
import { failure, success } from '../../shared/result'
import { UNREAD_COUNTED } from '../../shared/review/marks-contract'
import { dayStart } from '../../shared/time/office-day'
import { addDays, dayOf } from '../../shared/time/office-time'
import { getOffice } from '../office/office-repository'
import type { MarksDependencies } from './marks-handlers'
import { findInstruction, findThread, listOpenInstructions, listOpenReturnsOf } from './marks-repository'
import { findRecordName } from './record-name'
import { noRecord, ownerOf } from './record-owner'
import { countReviewed, countUnread, listShiftsUpTo } from './unread-repository'

/** What counts as unread reaches back so far: what is older was somebody else's to read. */
const UNREAD_DAYS = 31

type Reading = Pick<Handlers['marks'], 'of' | 'nameOf' | 'instruction' | 'waiting' | 'unread' | 'shiftsReviewed'>

/** What was said of records, and what nobody has read yet. */
export function marksReadingHandlers({
  db,
  session,
  clock,
}: Pick<MarksDependencies, 'db' | 'session' | 'clock'>): Reading {
  const unreadOf = () => {
    const today = dayOf(clock.now(), getOffice(db).zone)
    return { accountId: session.actor(), fromDay: addDays(today, -(UNREAD_DAYS - 1)) }
  }
  return {
    of: ({ record }) => (ownerOf(db, record) === undefined ? noRecord : success(findThread(db, record))),

    nameOf({ record }) {
      const name = findRecordName(db, record)
      return name ? success(name) : noRecord
    },

    instruction({ instructionId }) {
      const found = findInstruction(db, instructionId)
      return found ? success(found) : failure('not-found', '找不到这条批示')
    },

    waiting() {
      const me = session.actor()
      return success({ returns: listOpenReturnsOf(db, me), instructions: listOpenInstructions(db, me) })
    },

    unread() {
      const unread = unreadOf()
      const counts = countUnread(db, unread, UNREAD_COUNTED + 1)
      const total = [...counts.values()].reduce((sum, count) => sum + count, 0)
      return success({
        total: Math.min(total, UNREAD_COUNTED),
        exact: total <= UNREAD_COUNTED,
        grave: counts.get('grave') ?? 0,
        urgent: counts.get('urgent') ?? 0,
        since: dayStart(unread.fromDay, getOffice(db).zone),
      })
    },

    shiftsReviewed: ({ at }) =>
      success(
        listShiftsUpTo(db, at).map(({ id, took_over_at: takenOverAt }) => {
          const counts = countReviewed(db, id)
          const none = { read: 0, total: 0 }
          return { shiftId: id, takenOverAt, grave: counts.get('grave') ?? none, urgent: counts.get('urgent') ?? none }
        }),
      ),
  }
}
