import type { Account, AccountId } from '../../shared/accounts/account'
import { checkAnswer } from '../../shared/handover/answer'
import { mayConfirm, mayExplain } from '../../shared/handover/who-may'
import type { Handlers } from '../../shared/ipc/contract'
import { failure, type Result, success } from '../../shared/result'
import type { Tx } from '../db/connection'
import type { Decision } from '../journal/journal'
import { findRoomRecord } from '../shifts/shifts-repository'
import { afterwards, type HandoverDependencies, noSheet } from './handover-dependencies'
import { findHandoverRecord, findItem, type HandoverRecord } from './handover-repository'
import { keepWords, saveForm } from './kept-repository'
import { phaseOf, shiftsOfSheet } from './sheet-view'
import { getStoredSheet } from './stored-sheets'

type Answering = Pick<Handlers['handover'], 'answer' | 'explain' | 'remark' | 'keepForm' | 'keepWords'>

/** What is said about the items of a sheet, and what is only being typed. */
export function answeringHandlers(dependencies: HandoverDependencies): Answering {
  const { db, journal, session, clock } = dependencies
  // What is typed waits for a rebuild that writes: see drafts-handlers.ts.
  const whenWritable = <T>(write: () => T): T | Promise<T> => journal.resumed()?.then(write) ?? write()
  return {
    answer({ commandId, handoverId, key, answer, words, readBack }) {
      const actor = session.actor()
      const asked = ['answer', handoverId, key, answer, words, readBack]
      const done = journal.execute({ commandId, actor, asked }, (tx) => {
        const open = openHandover(tx, handoverId, actor)
        if (!open.ok) return open
        const item = itemOf(tx, open.value, key)
        if (!item) return noItem
        const checked = checkAnswer(item, { kind: answer, words, readBack })
        if (!checked.ok) return checked
        keepWords(tx, { handoverId, accountId: actor, key, words: '' })
        const payload = { key, answer, words, readBack }
        return success([{ type: 'handover.item-answered.1', subject: handoverId, payload }])
      })
      return afterwards(dependencies, done, handoverId)
    },

    explain({ commandId, handoverId, key, words }) {
      const person = session.person()
      const done = journal.execute({ commandId, actor: person.id, asked: ['explain', handoverId, key, words] }, (tx) =>
        explaining(tx, person, { handoverId, key, words }),
      )
      return afterwards(dependencies, done, handoverId)
    },

    remark({ commandId, handoverId, words }) {
      const asked = ['remark', handoverId, words]
      const done = journal.execute({ commandId, actor: session.actor(), asked }, (tx) => {
        const handover = findHandoverRecord(tx, handoverId)
        if (!handover) return noSheet
        if (phaseOf(handover) === 'frozen') return failure('conflict', '还在交接，没有补记。接过去以后再补')
        return success([{ type: 'handover.remarked.1', subject: handoverId, payload: { words } }])
      })
      return afterwards(dependencies, done, handoverId)
    },

    keepForm: ({ form }) =>
      whenWritable(() => {
        const room = findRoomRecord(db)
        if (!room) return failure('conflict', '还没有开班，没有表可填')
        if (room.handover !== null) return failure('conflict', '交班人已签字，表不能再改。要改，先撤回签字')
        db.inTransaction((tx) => saveForm(tx, room.owner, form))
        return success({ savedAt: clock.now() })
      }),

    keepWords({ handoverId, key, words }) {
      const accountId = session.actor()
      return whenWritable(() => {
        if (!findItem(db, handoverId, key)) return noItem
        db.inTransaction((tx) => keepWords(tx, { handoverId, accountId, key, words }))
        return success({ savedAt: clock.now() })
      })
    },
  }
}

const noItem = failure('not-found', '表上没有这一项')

/** The handover whose items this person may confirm now. */
function openHandover(tx: Tx, handoverId: string, actor: AccountId): Result<HandoverRecord> {
  const handover = findHandoverRecord(tx, handoverId)
  if (!handover) return noSheet
  if (handover.state === 'withdrawn') return withdrawn
  const shifts = shiftsOfSheet(tx, handover)
  if (shifts.phase === 'closed') return failure('conflict', '这份表已经接完，不能再改。要说明，用补记')
  if (mayConfirm(shifts, actor)) return success(handover)
  return failure('not-allowed', '由接班的人逐项确认。接班人登录后再确认')
}

const withdrawn = failure('conflict', '交班签字已撤回，等重新签字')

/** The item as it was signed, or undefined. */
function itemOf(tx: Tx, handover: HandoverRecord, key: string) {
  return getStoredSheet(tx, handover).items.find((item) => item.key === key)
}

/** What was sent back is put right in words, by whoever of both sits at the desk: they are there face to face. */
function explaining(
  tx: Tx,
  person: Pick<Account, 'id' | 'role'>,
  { handoverId, key, words }: { handoverId: string; key: string; words: string },
): Decision {
  const item = findItem(tx, handoverId, key)
  const handover = findHandoverRecord(tx, handoverId)
  if (!handover || !item) return noItem
  if (handover.state === 'withdrawn') return withdrawn
  if (item.answer !== 'sent-back') return failure('conflict', '这一项没有退回，不用补正')
  if (!mayExplain(shiftsOfSheet(tx, handover), person)) {
    return failure('not-allowed', '由交班、接班的人或带班领导补正。登录后再写')
  }
  return success([{ type: 'handover.item-explained.1', subject: handoverId, payload: { key, words } }])
}
