import { z } from 'zod'
import { accountId } from '../accounts/account'
import { commandId } from '../entries/entries-contract'
import { entryId } from '../entries/entry'
import { instant } from '../instant'
import { announcement, command } from '../ipc/define'
import { idText, lineText, plainText } from '../text'
import { alarm, alarmKey, alarmStage, runningClocks } from './alarm'
import { reach } from './casualties'
import { limit, means, repeat, rowId } from './clock-rule'
import {
  entryMark,
  incidentId,
  incidentName,
  incidentPlace,
  incidentRow,
  incidentStatus,
  statedReason,
} from './incident'
import { incidentDetail, timelineLine } from './incident-detail'
import { incidentFacts } from './incident-facts'
import { grade, measure } from './incident-kind'
import { wantedPaper } from './incident-paper'
import { arrival, feedback, instructionId, newInstruction, newRelay } from './instruction'
import { stage } from './policy'
import { preparedOpening } from './prepared'
import { dispatchId, receipt, reportDraft, reportId, reportView, sending, zeroReport } from './report'
import { stepAction } from './step-state'
import { suggestion } from './suggestion'

const of = z.object({ commandId, incidentId })
const ofReason = of.extend({ reason: statedReason })
const ofInstruction = of.extend({ instructionId })

/** Name, place and facts of an incident as the officer settles them. */
const settled = { name: incidentName, place: incidentPlace, facts: incidentFacts }
const optionalReason = plainText(1_000).transform((text) => text.trim())

/** What becomes of the clocks if facts change; keys and titles. */
const clockChanges = z.object({
  faults: z.array(z.object({ field: z.string(), words: z.string() })),
  added: z.array(z.object({ key: z.string(), title: z.string(), to: z.string(), dueAt: instant.nullable() })),
  notNeeded: z.array(z.string()),
  neededAgain: z.array(z.string()),
  moved: z.array(z.string()),
})

export const incidentsContract = {
  /** What an incident opened from an entry begins with. */
  prepare: command('signed-in', z.object({ entryId }), preparedOpening),
  /** Opens an incident, from entries or without any; every matching clock starts at once. */
  open: command('record', z.object({ commandId, ...settled, entries: z.array(entryId).max(200) }), incidentDetail),
  attach: command('record', of.extend({ entryId }), incidentDetail),
  detach: command('record', ofReason.extend({ entryId }), incidentDetail),
  /** The incident goes on in `into`, with its entries and open instructions; answers with that one. */
  merge: command('record', ofReason.extend({ into: incidentId }), incidentDetail),
  /** Some entries become an incident of their own; answers with the new one. */
  split: command('record', ofReason.extend({ ...settled, entries: z.array(entryId).max(200) }), incidentDetail),
  /** 误立: it never was one. */
  standDown: command('record', ofReason, incidentDetail),
  /** Settles name, place, class, grade, sensitivity or times anew; clocks are started and marked accordingly. */
  reassess: command('record', of.extend({ ...settled, reason: optionalReason }), incidentDetail),
  /** What `reassess` would do, without doing it. */
  preview: command('signed-in', z.object({ incidentId, facts: incidentFacts }), clockChanges),
  passLead: command('record', of.extend({ to: accountId, words: statedReason }), incidentDetail),
  close: command('record', ofReason, incidentDetail),
  reopen: command('record', ofReason, incidentDetail),

  /**
   * Something done with a step: called, reached, done otherwise, put aside, taken up again. `round`: the one of a repeated step that is
   * meant (`history.length + 1`), so that two who do it at once do not do two.
   */
  act: command(
    'record',
    of.extend({ step: z.string().max(240), action: stepAction, round: z.number().int().positive().optional() }),
    incidentDetail,
  ),
  /** A step of the office's own, counted from now; with `repeat` it comes up again after each time it was done (每日报告). */
  addStep: command(
    'record',
    of.extend({
      title: lineText(60).refine((text) => text !== '', '写上要办什么'),
      to: rowId,
      means: z.array(means).min(1, '选一种方式'),
      limit,
      repeat: repeat.nullable(),
    }),
    incidentDetail,
  ),
  explainLate: command(
    'record',
    ofReason.extend({ clock: z.string().max(200), round: z.number().int().positive() }),
    incidentDetail,
  ),
  acknowledge: command(
    'record',
    z.object({ commandId, incidentId: incidentId.nullable(), alarm: alarmKey, stage: alarmStage }),
    z.array(alarm),
  ),

  /** A row of the ledger. `corrects`: it stands in place of that row, or withdraws it where `figure` is null. */
  recordFigure: command(
    'record',
    of.extend({
      measure,
      figure: z.number().nullable(),
      reach,
      confirmed: z.boolean(),
      source: lineText(100).refine((text) => text !== '', '写上是谁说的'),
      at: instant,
      corrects: idText.nullable(),
      /** Asked for where a total falls. */
      reason: optionalReason,
    }),
    incidentDetail,
  ),
  /** The suggested grade is not taken, for now. */
  declineGrade: command('record', ofReason.extend({ grade }), incidentDetail),

  /** The report being written; null: the next in order. */
  report: command('signed-in', z.object({ incidentId, stage: stage.nullable() }), reportView),
  keepReport: command('record', z.object({ incidentId, draft: reportDraft }), z.object({ savedAt: instant })),
  /** Sends what is written: it is frozen, and the steps it fulfils are done. */
  sendReport: command(
    'record',
    of.extend({ draft: reportDraft, sending, steps: z.array(z.string().max(240)).max(50) }),
    incidentDetail,
  ),
  /** The same report to somebody else, or by other means. */
  sendOn: command(
    'record',
    of.extend({ reportId, sending, steps: z.array(z.string().max(240)).max(50) }),
    incidentDetail,
  ),
  receiptReport: command('record', of.extend({ dispatchId, receipt }), incidentDetail),
  /** 零报告 of today, for one of the daily reports that the office makes. */
  sendZero: command(
    'record',
    z.object({ commandId, daily: z.string().max(200), addressee: lineText(100), words: plainText(1_000), at: instant }),
    zeroReport,
  ),
  zeroReports: command('signed-in', z.void(), z.array(zeroReport)),

  instruct: command('record', of.extend({ instruction: newInstruction }), incidentDetail),
  readBackInstruction: command('record', ofInstruction.extend({ at: instant }), incidentDetail),
  relayInstruction: command('record', ofInstruction.extend({ relay: newRelay }), incidentDetail),
  arriveInstruction: command('record', ofInstruction.extend({ relayId: idText, arrival }), incidentDetail),
  wantFeedback: command('record', ofInstruction.extend({ due: instant.nullable() }), incidentDetail),
  receiveFeedback: command('record', ofInstruction.extend({ feedback }), incidentDetail),
  /** Closing one that still waits for something says why. */
  closeInstruction: command('record', ofInstruction.extend({ words: optionalReason }), incidentDetail),

  decide: command(
    'record',
    of.extend({ words: statedReason, reason: plainText(1_000).transform((text) => text.trim()), at: instant }),
    incidentDetail,
  ),
  note: command('record', of.extend({ words: statedReason, at: instant }), incidentDetail),

  /** Those under way first, newest first; then those that are over, at most 200. */
  list: command('signed-in', z.object({ status: incidentStatus.nullable() }), z.array(incidentRow)),
  find: command('signed-in', z.object({ incidentId }), incidentDetail),
  /** The incident an entry belongs to, if any. */
  ofEntry: command('signed-in', z.object({ entryId }), incidentRow.nullable()),
  /** Which entries belong to an incident, or (null) to any: those that came last, at most 5,000. */
  marks: command('signed-in', z.object({ incidentId: incidentId.nullable() }), z.array(entryMark)),
  /** By `at`, of the same time as recorded. */
  timeline: command('signed-in', z.object({ incidentId }), z.array(timelineLine)),
  /** What a text suggests under the packs in use: offered, never applied unasked. */
  suggest: command('signed-in', z.object({ text: z.string().max(20_000) }), suggestion),
  /** What rings now; also while nobody is signed in, then without details. */
  alarms: command('anyone', z.void(), z.array(alarm)),
  /** Which of this room's clocks is due next, and which is over although somebody knows. */
  clocks: command('signed-in', z.void(), runningClocks),

  copyPaper: command('signed-in', of.extend({ paper: wantedPaper }), z.null()),
  /** Asks where, writes the PDF, and answers with the file's name; null when the officer changed his mind. */
  savePdf: command('signed-in', of.extend({ paper: wantedPaper }), z.string().nullable()),
  print: command('signed-in', of.extend({ paper: wantedPaper }), z.null()),

  onChanged: announcement(z.object({ incidentId })),
  onAlarms: announcement(z.array(alarm)),
}
