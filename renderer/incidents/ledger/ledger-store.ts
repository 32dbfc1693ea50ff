import type { Measure } from '../../../shared/incidents/incident-kind'
import { failure, success } from '../../../shared/result'
import type { ReadableStore } from '../../app/readable-store'
import type { PartNeeds } from '../incident-stores'
import { createWorks, type KeptWorks, shownForm, type WorksState, workOn } from './kept-works'
import {
  correctionOf,
  type DeclineForm,
  type LedgerForm,
  newRow,
  RECORD,
  type RowForm,
  readRow,
  reopened,
  rowAfter,
  type ShownRow,
  withdrawalOf,
} from './ledger-form'

export interface LedgerStore extends ReadableStore<WorksState<LedgerForm>> {
  /** 记一笔, of this measure where one is meant. */
  begin(measure?: Measure): void
  correct(row: ShownRow): void
  withdraw(row: ShownRow): void
  /** 暂不: asks for the reason. */
  beginDecline(): void
  write(changes: Partial<RowForm>): void
  writeReason(reason: string): void
  refuse(field: string, sentence: string): void
  putAway(): void
  /** Throws what is typed away. */
  discard(): void
  settle(): void
  takeKeyboard(field: string): void
  /** Stores what is written; true when it was. `zone` is the office's. */
  submit(zone: string): Promise<boolean>
  /** Takes the suggested grade: new clocks start from where they always counted. */
  adopt(): Promise<boolean>
}

/** Figures of the incident in sight as they are written down, and the grade that they suggest. */
export function createLedgerStore(needs: PartNeeds, kept: KeptWorks<LedgerForm>): LedgerStore {
  const { api, sight } = needs
  const works = createWorks<LedgerForm>('ledger', needs, kept)
  const form = () => {
    const { detail } = sight.getState()
    return detail ? shownForm(workOn(works.getState(), detail.id)) : null
  }
  const ofRow = (key: string, make: () => RowForm) => works.begin(key, (kept) => kept ?? make())

  const submitRow = (zone: string) =>
    works.submit(
      (written, { at }) => {
        if (written.kind === 'decline') throw new Error('a decline is not a row')
        const read = readRow(written, at, zone)
        if (!read.ok) return read
        const { reason } = written
        return success(({ incidentId, commandId }) =>
          api.incidents.recordFigure({ commandId, incidentId, ...read.value, reason }),
        )
      },
      (written) => (written.kind === 'record' ? rowAfter(written, needs.clock.now(), zone) : null),
    )

  const submitDecline = () =>
    works.submit(
      (written) => {
        const to = sight.getState().detail?.ledger.offer?.to
        return success(({ incidentId, commandId }) =>
          to === undefined
            ? Promise.resolve(failure('conflict', '建议已经变了，关上再看'))
            : api.incidents.declineGrade({ commandId, incidentId, grade: to, reason: written.reason }),
        )
      },
      () => null,
    )

  return {
    getState: works.getState,
    getInitialState: works.getInitialState,
    subscribe: works.subscribe,
    begin: (measure) =>
      works.begin(RECORD, (kept) => {
        const before = kept && kept.kind !== 'decline' ? reopened(kept) : newRow(measure ?? 'dead')
        return measure === undefined ? before : { ...before, measure }
      }),
    correct: (row) => ofRow(`correct:${row.id}`, () => correctionOf(row)),
    withdraw: (row) => ofRow(`withdraw:${row.id}`, () => withdrawalOf(row)),
    beginDecline: () =>
      works.begin('decline', (kept): DeclineForm | RowForm => kept ?? { kind: 'decline', reason: '' }),
    write: (changes) => {
      const written = form()
      if (written === null || written.kind === 'decline') return
      const carried = written.carried && changes.source === undefined && changes.at === undefined
      works.write({ ...written, carried, ...changes })
    },
    writeReason: (reason) => {
      const written = form()
      if (written !== null) works.write({ ...written, reason })
    },
    refuse: works.refuse,
    putAway: works.putAway,
    discard: works.discard,
    settle: works.settle,
    takeKeyboard: works.takeKeyboard,
    submit: (zone) => (form()?.kind === 'decline' ? submitDecline() : submitRow(zone)),
    adopt: async () => {
      const { detail } = sight.getState()
      const offer = detail?.ledger.offer
      if (!detail || !offer) return false
      const { name, place, facts } = detail
      const asked = { name, place, facts: { ...facts, grade: offer.to }, reason: offer.words }
      return works.ask('adopt', asked, ({ incidentId, commandId }) =>
        api.incidents.reassess({ commandId, incidentId, ...asked }),
      )
    },
  }
}
