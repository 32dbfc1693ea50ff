import type { ReviewLine } from '../../shared/review/timeline-contract'
import type { Stretch } from '../../shared/review/timeline-lanes'
import { minutesLate, punctualityWords } from '../../shared/shifts/punctuality'
import { type TakeoverKind, takeoverWords } from '../../shared/shifts/shift'
import type { Db } from '../db/connection'
import { listExceptionsWithin, listHandoversTo, listShiftsWithin, type NamedShift } from './timeline-repository'

/** Who took over within a span, when the side before signed, and what was out of order in the room. */
export function dutyLines(db: Db, span: Stretch): ReviewLine[] {
  const took = listShiftsWithin(db, span).flatMap((shift) => shiftLines(db, shift))
  const exceptions = listExceptionsWithin(db, span).map(({ seq, at, words }) => {
    return { ...bare, key: `exception:${seq}`, at, recordedAt: at, words, record: null }
  })
  return [...took, ...exceptions].filter(({ at }) => at >= span.from && at < span.until)
}

const bare = { kind: 'duty', second: '', measure: null, bar: null, byName: '' } as const

function shiftLines(db: Db, shift: NamedShift): ReviewLine[] {
  const handovers = listHandoversTo(db, shift.id)
  const passed = handovers.find(({ took_over_seq }) => took_over_seq !== null)
  const signed = handovers
    .filter(({ state }) => state !== 'withdrawn')
    .map(({ id, frozen_at, items }): ReviewLine => {
      const record = { kind: 'handover', id } as const
      return {
        ...bare,
        key: `signed:${id}`,
        at: frozen_at,
        recordedAt: frozen_at,
        words: `交班人签字，交 ${items} 项`,
        record,
      }
    })
  return [...signed, takeoverLine(shift, passed?.id ?? null)]
}

/** 接班：主班 顾长宁　副班 苏问渠, with how punctual that was and why it was not. */
function takeoverLine(shift: NamedShift, handoverId: string | null): ReviewLine {
  const { took_over_at: at, took_over_kind: kind, planned_from, deputyName, leadName, took_over_reason: reason } = shift
  const minutes = kind === 'opened' ? 0 : minutesLate(planned_from, at)
  const crew = [`主班 ${leadName}`, deputyName === null ? '' : `副班 ${deputyName}`].filter((part) => part !== '')
  const how = kind === 'opened' ? '开班' : '接班'
  const ways = kind === null || kind === 'opened' || kind === 'signed' ? '' : takeoverWords[kind as TakeoverKind]
  return {
    ...bare,
    key: `took-over:${shift.id}`,
    at,
    recordedAt: at,
    words: `${how}：${crew.join('　')}`,
    second: [ways, reason === '' ? '' : `原因：${reason}`].filter((part) => part !== '').join('　'),
    measure: minutes === 0 ? null : { words: punctualityWords(minutes), tone: minutes > 0 ? 'late' : 'plain' },
    record: handoverId === null ? null : { kind: 'handover', id: handoverId },
  }
}
