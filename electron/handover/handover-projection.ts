import type { Sheet } from '../../shared/handover/sheet'
import { dayOf } from '../../shared/time/office-time'
import type { Tx } from '../db/connection'
import type { JournalEvent } from '../journal/event-catalogue'
import { canonicalBytes } from '../journal/journal-hash'
import type { Projection } from '../journal/projections'
import {
  deleteItems,
  insertHandover,
  insertItems,
  insertSignature,
  insertWord,
  saveChecks,
  setAnswer,
  updateHandover,
} from './handover-repository'
import { searchableWords } from './searchable-words'

type Of<T extends JournalEvent['type']> = Extract<JournalEvent, { type: T }>

export const handoverProjection: Projection = {
  tables: ['handover_checks', 'handover_signature', 'handover_word', 'handover_item', 'handover'],
  project(tx, event) {
    switch (event.type) {
      case 'handover.frozen.1':
        return frozen(tx, event)
      case 'handover.withdrawn.1':
        // Its items were not handed over: they are not counted as carried.
        deleteItems(tx, event.subject)
        return updateHandover(tx, event.subject, { state: 'withdrawn' })
      case 'handover.item-answered.1': {
        const { key, answer, words, readBack } = event.payload
        say(tx, event, { key, kind: answer, words, readBack })
        return setAnswer(tx, event.subject, key, answer)
      }
      case 'handover.item-explained.1': {
        const { key, words } = event.payload
        say(tx, event, { key, kind: 'explained', words, readBack: '' })
        return setAnswer(tx, event.subject, key, null)
      }
      case 'handover.signed.1':
        return sign(tx, event, event.payload)
      case 'handover.confirmation-owed.1':
        return updateHandover(tx, event.subject, { due: event.payload.due })
      case 'handover.confirmed.1':
        sign(tx, event, event.payload.signature)
        return updateHandover(tx, event.subject, { confirmed_at: event.recordedAt })
      case 'handover.remarked.1':
        return say(tx, event, { key: '', kind: 'remark', words: event.payload.words, readBack: '' })
      case 'handover.checks-changed.1':
        return saveChecks(tx, JSON.stringify(event.payload.rows))
      case 'shift.took-over.1':
        return updateHandover(tx, event.payload.handover, { state: 'passed', took_over_seq: event.seq })
      default:
    }
  },
}

function frozen(tx: Tx, event: Of<'handover.frozen.1'>): void {
  const { shift, next, sheetHash, signature } = event.payload
  // The sheet was composed by the program and is stored whole: its shape is that of the release which wrote it.
  const sheet = event.payload.sheet as Sheet
  insertHandover(tx, {
    id: event.subject,
    shift_id: shift,
    next_id: next,
    state: 'frozen',
    sheet: canonicalBytes(sheet).toString('utf8'),
    sheet_hash: sheetHash,
    words: searchableWords(sheet),
    items: sheet.items.length,
    carried: sheet.items.filter(({ carried }) => carried > 1).length,
    day: dayOf(event.recordedAt, sheet.zone),
    frozen_at: event.recordedAt,
    frozen_seq: event.seq,
    took_over_seq: null,
    due: null,
    confirmed_at: null,
  })
  insertItems(tx, { handoverId: event.subject, frozenSeq: event.seq, items: sheet.items })
  if (signature) sign(tx, event, signature)
}

function sign(tx: Tx, event: JournalEvent, signature: Of<'handover.signed.1'>['payload']): void {
  const { sheetHash: _, ...rest } = signature
  insertSignature(tx, { seq: event.seq, handover_id: event.subject, ...rest, at: event.recordedAt })
}

function say(
  tx: Tx,
  event: JournalEvent,
  { readBack, ...said }: { key: string; kind: string; words: string; readBack: string },
): void {
  if (event.actor === null) throw new Error(`event ${event.seq} needs an actor`)
  insertWord(tx, {
    seq: event.seq,
    handover_id: event.subject,
    ...said,
    read_back: readBack,
    at: event.recordedAt,
    by: event.actor,
  })
}
