import { sql as raw } from 'kysely'
import { changeWords } from '../../shared/entries/change-words'
import { type Channel, channelForms, detailWords } from '../../shared/entries/channel'
import { type EntryStatus, formatEntryNumber, formatShortNumber, type Urgency } from '../../shared/entries/entry'
import { fieldLabel } from '../../shared/entries/entry-rules'
import { type StepKind, stepWords } from '../../shared/entries/step'
import type { Db } from '../db/connection'
import type { EntryAmendmentTable, EntryAttachmentTable, EntryStepTable, EntryTable } from '../db/schema'
import { type Remark, toContent } from '../entries/entry-records'
import type { HitRecord } from './hit-record'
import { overSeqs } from './over-seqs'
import { type Piece, pieces } from './piece'

const entries = overSeqs(
  (numbers) => raw<EntryTable>`SELECT entry.* FROM ${numbers} AS one CROSS JOIN entry ON entry.seq = one.value`,
)
const steps = overSeqs(
  (numbers) => raw<EntryStepTable>`SELECT step.* FROM ${numbers} AS one CROSS JOIN entry ON entry.seq = one.value
    CROSS JOIN entry_step AS step ON step.entry_id = entry.id ORDER BY step.seq`,
)
const files = overSeqs(
  (numbers) => raw<EntryAttachmentTable>`SELECT file.* FROM ${numbers} AS one CROSS JOIN entry ON entry.seq = one.value
    CROSS JOIN entry_attachment AS file ON file.entry_id = entry.id ORDER BY file.seq, file.ordinal`,
)
const amendments = overSeqs(
  (numbers) => raw<EntryAmendmentTable>`SELECT change.* FROM ${numbers} AS one CROSS JOIN entry ON entry.seq = one.value
    CROSS JOIN entry_amendment AS change ON change.entry_id = entry.id ORDER BY change.seq`,
)

/** Entries as they are shown among what was found. */
export function listEntryHits(db: Db, seqs: readonly number[], zone: string): HitRecord[] {
  const rows = db.all(entries(seqs))
  const own = {
    steps: groupedByEntry(db.all(steps(seqs))),
    files: groupedByEntry(db.all(files(rows.filter((row) => row.attachments > 0).map(({ seq }) => seq)))),
    amendments: groupedByEntry(db.all(amendments(rows.filter((row) => row.amendments > 0).map(({ seq }) => seq)))),
  }
  return rows.map((row) => ({
    seq: row.seq,
    kind: 'entry',
    id: row.id,
    at: row.received_at,
    recordedAt: row.recorded_at,
    number: formatShortNumber(row),
    channel: row.channel as Channel,
    status: row.status as EntryStatus,
    urgency: row.urgency as Urgency,
    title: [row.contact_unit, row.contact_name].filter((part) => part !== '').join(' '),
    amendments: row.amendments,
    attachments: row.attachments,
    line: row.matter === '' ? row.text : row.matter,
    pieces: () => [
      ...elementPieces(row),
      ...(own.steps.get(row.id) ?? []).flatMap(stepPieces),
      ...(own.files.get(row.id) ?? []).map(({ name }) => ({
        place: '附件',
        words: name,
        field: 'attachment' as const,
      })),
      ...(own.amendments.get(row.id) ?? []).flatMap((change) => amendmentPieces(change, row, zone)),
      ...numberPieces(row),
    ],
  }))
}

function groupedByEntry<T extends { entry_id: string }>(rows: readonly T[]): Map<string, T[]> {
  const groups = new Map<string, T[]>()
  for (const row of rows) {
    const group = groups.get(row.entry_id)
    if (group) group.push(row)
    else groups.set(row.entry_id, [row])
  }
  return groups
}

function elementPieces(row: EntryTable): Piece[] {
  const content = toContent(row)
  const form = channelForms[content.channel]
  const labelled = (field: Parameters<typeof fieldLabel>[0], words: string) => ({
    place: fieldLabel(field, content) ?? field,
    words,
  })
  return pieces(
    labelled('matter', row.matter),
    labelled('text', row.text),
    labelled('place', row.place),
    labelled('cause', row.cause),
    { place: form.unit, words: row.contact_unit, field: 'unit' },
    { place: form.contact, words: row.contact_name, field: 'person' },
    labelled('contactPost', row.contact_post),
    { ...labelled('contactPhone', row.contact_phone), field: 'phone' },
    { ...labelled('contactPhone', row.phone_digits), field: 'phone' },
    labelled('instruction', row.instruction),
    labelled('outcome', row.outcome),
    ...form.details.map((field) => {
      const value = content.details[field.key]
      return value === undefined ? null : { place: field.label, words: detailWords(field, value) }
    }),
    reasonPiece('作废原因', row.struck),
    reasonPiece('办结说明', row.closed),
  )
}

function reasonPiece(place: string, stored: string | null): Piece | null {
  return stored === null ? null : { place, words: (JSON.parse(stored) as Remark).reason }
}

function stepPieces(step: EntryStepTable): Piece[] {
  const place = `办理 · ${stepWords[step.kind as StepKind]}`
  return pieces(
    { place, words: step.words },
    { place, words: step.unit ?? '', field: 'unit' },
    { place, words: step.person ?? '', field: 'person' },
    { place, words: step.receipt_by ?? '' },
  )
}

function amendmentPieces({ changes, reason }: EntryAmendmentTable, row: EntryTable, zone: string): Piece[] {
  const all = JSON.parse(changes) as { field: string; from: unknown; to: unknown }[]
  const before = all.map((change) => ({
    place: '更正前原文',
    words: typeof change.from === 'string' ? change.from : changeWords(change, toContent(row), zone).from,
  }))
  return pieces(...before, { place: '更正原因', words: reason })
}

/** As it is shown, and as it is typed. */
function numberPieces(row: EntryTable): Piece[] {
  const typed = [formatEntryNumber(row), `〔${row.year}〕${formatShortNumber(row)}`, `〔${row.year}〕${row.number}`]
  return typed.map((words) => ({ place: '编号', words }))
}
