import type { Sheet } from '../../shared/handover/sheet'
import { formatShiftNumber } from '../../shared/shifts/shift'
import { type Db, sql } from '../db/connection'
import type { HitRecord } from './hit-record'
import { type Piece, pieces } from './piece'

/** Handover sheets as they are shown among what was found. Few of a page are sheets: each is read by itself. */
export function listHandoverHits(db: Db, seqs: readonly number[]): HitRecord[] {
  if (seqs.length === 0) return []
  return db
    .all(
      sql
        .selectFrom('handover')
        .select(['id', 'frozen_seq', 'frozen_at', 'sheet'])
        .where('frozen_seq', 'in', [...seqs]),
    )
    .map(({ id, frozen_seq, frozen_at, sheet }) => {
      const read = JSON.parse(sheet) as Sheet
      const { shift, next } = read
      return {
        seq: frozen_seq,
        kind: 'handover',
        id,
        at: frozen_at,
        recordedAt: frozen_at,
        number: shift.takeover ? `班${String(shift.takeover.number.number).padStart(4, '0')}` : '班',
        channel: null,
        status: null,
        urgency: 'ordinary',
        title: [shift.lead.name, next?.lead.name ?? ''].filter((name) => name !== '').join(' → '),
        amendments: 0,
        attachments: 0,
        line: `移交 ${read.items.length} 项，办结 ${read.done.length} 项`,
        pieces: () => [...piecesOf(read), ...saidPieces(db, id)],
      }
    })
}

function piecesOf(sheet: Sheet): Piece[] {
  const { shift, next } = sheet
  const at = (place: string, words: string) => ({ place: `交接班 · ${place}`, words })
  const person = (place: string, name: string) => ({ ...at(place, name), field: 'person' as const })
  return pieces(
    at('备注', sheet.remarks),
    at('在位领导', sheet.leaders),
    at('注意事项', sheet.watch),
    ...sheet.items.flatMap(({ number, line, who, waits, next: step }) => [
      at('移交事项', line),
      at('移交事项', who),
      ...waits.map(({ words }) => at('移交事项', words)),
      at('下一步', step?.words ?? ''),
      at('移交事项', number),
    ]),
    ...sheet.done.flatMap(({ number, line }) => [at('本班办结', line), at('本班办结', number)]),
    ...sheet.checks.flatMap(({ words, remark }) => [at('检查', remark), at('检查', words)]),
    ...sheet.exceptions.map(({ words }) => at('异常', words)),
    ...[shift.lead, shift.deputy, shift.leader].map((one) => person('交班人', one?.name ?? '')),
    ...[next?.lead, next?.deputy, next?.leader].map((one) => person('接班人', one?.name ?? '')),
    at('说明', shift.note),
    at('接班说明', shift.takeover?.reason ?? ''),
    at('说明', next?.note ?? ''),
    at('班次', shift.takeover ? formatShiftNumber(shift.takeover.number) : ''),
  )
}

function saidPieces(db: Db, id: string): Piece[] {
  const said = db.all(sql.selectFrom('handover_word').selectAll().where('handover_id', '=', id).orderBy('seq'))
  const signed = db.all(sql.selectFrom('handover_signature').select('reason').where('handover_id', '=', id))
  return pieces(
    ...said.flatMap(({ words, read_back, kind }) => [
      { place: kind === 'remark' ? '交接班 · 补充说明' : '交接班 · 逐项确认', words },
      { place: '交接班 · 复述', words: read_back },
    ]),
    ...signed.map(({ reason }) => ({ place: '交接班 · 签字说明', words: reason })),
  )
}
