import { createRecordsStore } from '../../../../renderer/handover/register/records-store'
import type { HandoverFigures, HandoverId, HandoverRow } from '../../../../shared/handover/handover-contract'
import type { Handlers } from '../../../../shared/ipc/contract'
import { success } from '../../../../shared/result'
import { DEFAULT_ZONE } from '../../../../shared/time/office-time'
import { aClosedView, aShift, CHANGE, theNextShift } from '../../../support/a-sheet-view'
import { fakeApi } from '../../../support/fake-api'
import { createTestClock, createTestIds } from '../../../support/test-clock'

export const someFigures: HandoverFigures = {
  handovers: 31,
  onTime: 27,
  late: 3,
  lateMinutes: 57,
  early: 1,
  earlyMinutes: 12,
  unexplained: 1,
  urgent: 1,
  ordered: 0,
  onBehalf: 2,
  confirmedLate: 0,
  sentBack: 4,
}

const number = { year: 2026, station: 'A', number: 200 }

export function aHandoverRow(changes: Partial<HandoverRow> = {}): HandoverRow {
  return {
    handoverId: 'handover-199' as HandoverId,
    shift: aShift(),
    next: theNextShift({ takeover: { at: CHANGE + 5 * 60_000, kind: 'signed', number, reason: '' } }),
    phase: 'closed',
    frozenAt: CHANGE - 18 * 60_000,
    items: 14,
    carried: 3,
    late: 5,
    ...changes,
  }
}

/** Rows of as many closed sheets, newest first. */
export function manyRows(count: number): HandoverRow[] {
  return Array.from({ length: count }, (_, nth) => aHandoverRow({ handoverId: `h${nth}` as HandoverId }))
}

/** The register over a main process that answers as told, by default with one closed sheet. */
export function aRegister(answers: Partial<Handlers['handover']> = {}) {
  const fake = fakeApi({
    handover: {
      list: () => success({ total: 1, rows: [aHandoverRow()] }),
      figures: () => success(someFigures),
      sheet: ({ handoverId }) => success(aClosedView({ handoverId })),
      ...answers,
    },
  })
  const clock = createTestClock()
  const store = createRecordsStore({ api: fake.api, clock, ids: createTestIds(), zone: DEFAULT_ZONE })
  const asked = (command: string) =>
    fake.calls.filter(({ channel }) => channel === `handover.${command}`).map(({ input }) => input)
  return { ...fake, clock, store, asked }
}
