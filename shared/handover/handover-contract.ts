import { z } from 'zod'
import { commandId } from '../entries/entries-contract'
import { entryRow } from '../entries/entry'
import { dayNumber, instant } from '../instant'
import { announcement, command } from '../ipc/define'
import { room } from '../shifts/room'
import { crew, note, shift } from '../shifts/shift'
import { idText } from '../text'
import { answerKind, answerText } from './answer'
import { handoverCheck, handoverChecks } from './checks'
import { handoverForm } from './handover-form'
import { sheet } from './sheet'
import { signature, signing } from './signature'

export const handoverId = idText.brand('HandoverId')
export type HandoverId = z.infer<typeof handoverId>

const itemKey = z.string().max(80)

/** Said about one item while it was handed over, oldest first: answers, and what was put right after it was sent back. */
export const itemWord = z.object({
  kind: z.enum([...answerKind.options, 'explained']),
  words: z.string(),
  readBack: z.string(),
  at: instant,
  byName: z.string(),
})
export type ItemWord = z.infer<typeof itemWord>

/** How an item stands: its last answer (null: not answered, or put right since it was sent back), and all that was said. */
export const itemAnswer = z.object({
  key: itemKey,
  answer: answerKind.nullable(),
  words: z.array(itemWord),
  /** Words of whoever is signed in, typed and not said yet. */
  kept: z.string(),
  /** The matter was closed, recorded or calmed since the sheet was frozen. */
  doneSince: z.boolean(),
})
export type ItemAnswer = z.infer<typeof itemAnswer>

/**
 * `live`: writes itself. `frozen`: the outgoing side has signed, items are being confirmed. `owed`: the room has passed, the
 * items are still to be confirmed. `closed`: done.
 */
export const sheetPhase = z.enum(['live', 'frozen', 'owed', 'closed'])
export type SheetPhase = z.infer<typeof sheetPhase>

/** A sheet with everything that was said and signed about it. */
export const sheetView = z.object({
  /** Null while it is live. */
  handoverId: handoverId.nullable(),
  phase: sheetPhase,
  sheet,
  /** SHA-256 (hex) of the sheet; null while it is live. */
  hash: z.string().nullable(),
  /** What the outgoing shift is writing on it; null once it is frozen. */
  form: handoverForm.nullable(),
  /** One for each item, in their order; empty while it is live. */
  answers: z.array(itemAnswer),
  signatures: z.array(signature),
  /** Recorded since the sheet was frozen: on the next sheet, and told here. */
  added: z.array(entryRow),
  frozenAt: instant.nullable(),
  /** When the items must be confirmed, of a room that passed before. */
  due: instant.nullable(),
  /** The shift that took over, as it did. */
  takenOverBy: shift.nullable(),
  /** The check code of the journal, printed at the foot of the sheet; null until both have signed. */
  checkCode: z.string().nullable(),
  remarks: z.array(z.object({ at: instant, byName: z.string(), words: z.string() })),
})
export type SheetView = z.infer<typeof sheetView>

/** A closed sheet in the list. */
export const handoverRow = z.object({
  handoverId,
  /** The shift that handed over. */
  shift,
  /** The shift that took over. */
  next: shift,
  phase: sheetPhase,
  frozenAt: instant,
  items: z.number().int(),
  carried: z.number().int(),
  /** Minutes of the taking over after (or, negative, before) the planned change. */
  late: z.number().int(),
})
export type HandoverRow = z.infer<typeof handoverRow>

/** Figures of the handovers in a span. */
export const handoverFigures = z.object({
  handovers: z.number().int(),
  onTime: z.number().int(),
  late: z.number().int(),
  lateMinutes: z.number().int(),
  early: z.number().int(),
  earlyMinutes: z.number().int(),
  /** Late or early beyond the tolerance, and no reason given. */
  unexplained: z.number().int(),
  urgent: z.number().int(),
  ordered: z.number().int(),
  onBehalf: z.number().int(),
  /** Confirmations that were owed and are not done, or were done after their time. */
  confirmedLate: z.number().int(),
  sentBack: z.number().int(),
})
export type HandoverFigures = z.infer<typeof handoverFigures>

/** What a printed check code says about the journal. */
export const codeVerdict = z.object({
  verdict: z.enum(['holds', 'differs', 'cut', 'unreadable']),
  /** The row that the code names; null when it names none. */
  seq: z.number().int().nullable(),
  words: z.string(),
})
export type CodeVerdict = z.infer<typeof codeVerdict>

const said = answerText.refine((text) => text !== '', '写一句')
const which = z.object({ commandId, handoverId })

export const handoverContract = {
  /** One sheet; null: that of the shift on duty (live, or frozen). Before the first shift was opened there is none. */
  sheet: command('signed-in', z.object({ handoverId: handoverId.nullable() }), sheetView.nullable()),
  /** Keeps what the outgoing shift is writing on its sheet. */
  keepForm: command('record', z.object({ form: handoverForm }), z.object({ savedAt: instant })),
  /** Keeps what somebody is writing about an item. */
  keepWords: command(
    'record',
    z.object({ handoverId, key: itemKey, words: z.string().max(10_000) }),
    z.object({ savedAt: instant }),
  ),

  /** The outgoing lead signs: the sheet is frozen. */
  freeze: command('record', z.object({ commandId, signing }), sheetView),
  withdraw: command('record', which.extend({ reason: said }), sheetView),
  answer: command(
    'record',
    which.extend({ key: itemKey, answer: answerKind, words: answerText, readBack: answerText }),
    sheetView,
  ),
  explain: command('record', which.extend({ key: itemKey, words: said }), sheetView),
  /** A deputy signs, on either side. */
  signDeputy: command(
    'record',
    which.extend({ party: z.enum(['outgoing-deputy', 'incoming-deputy']), signing }),
    sheetView,
  ),
  /** The incoming lead signs and owns the room. `reason`: why it is late or early, if said. By order also with items unconfirmed. */
  takeOver: command('record', which.extend({ signing, reason: note, jointWork: z.boolean() }), sheetView),
  /** In one step: the room passes at once, the items are confirmed within the set time. */
  takeOverUrgently: command(
    'record',
    z.object({ commandId, crew, until: instant, signing, reason: said, jointWork: z.boolean() }),
    sheetView,
  ),
  /** The items that were owed are confirmed. */
  confirm: command('record', which.extend({ signing }), sheetView),
  declareCalm: command('record', z.object({ commandId, words: said }), room),

  /** Something said later about a closed sheet. */
  remark: command('signed-in', which.extend({ words: said }), sheetView),
  /** Closed sheets, newest first; `text` is an exact substring of the sheet. */
  list: command(
    'signed-in',
    z.object({
      text: z
        .string()
        .max(100)
        .transform((text) => text.normalize('NFC').trim()),
      from: dayNumber.nullable(),
      to: dayNumber.nullable(),
      offset: z.number().int().nonnegative(),
      limit: z.number().int().positive().max(200),
    }),
    z.object({ total: z.number().int(), rows: z.array(handoverRow) }),
  ),
  figures: command('signed-in', z.object({ from: dayNumber.nullable(), to: dayNumber.nullable() }), handoverFigures),
  checks: command('signed-in', z.void(), z.array(handoverCheck)),
  changeChecks: command('administrator', z.object({ commandId, rows: handoverChecks }), z.array(handoverCheck)),
  /** Compares a check code from paper with the journal. */
  checkCode: command('signed-in', z.object({ code: z.string().max(60) }), codeVerdict),

  copySheet: command('signed-in', z.object({ commandId, handoverId: handoverId.nullable() }), z.null()),
  savePdf: command('signed-in', z.object({ commandId, handoverId: handoverId.nullable() }), z.string().nullable()),
  print: command('signed-in', z.object({ commandId, handoverId: handoverId.nullable() }), z.null()),

  /** Something about the sheet changed: of the running one null, of a closed one its id. */
  onChanged: announcement(z.object({ handoverId: handoverId.nullable() })),
}
