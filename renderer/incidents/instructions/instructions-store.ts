import type { Instruction, InstructionId } from '../../../shared/incidents/instruction'
import type { ReadableStore } from '../../app/readable-store'
import type { PartNeeds } from '../incident-stores'
import { createWorks, type KeptWorks, type WorksState } from '../ledger/kept-works'
import { following, instructing } from './instruction-commands'
import type { InstructionDeed } from './instruction-deeds'
import { formKey, type InstructionForm, newFollow, newInstruct } from './instruction-form'

export interface InstructionsStore extends ReadableStore<WorksState<InstructionForm>> {
  /** 记一条. */
  begin(): void
  /** Does what is said about an instruction with one key, or begins to write what it needs. */
  take(deed: InstructionDeed, instruction: Instruction): void
  write(form: InstructionForm): void
  refuse(field: string, sentence: string): void
  putAway(): void
  /** Throws what is typed away. */
  discard(): void
  settle(): void
  takeKeyboard(field: string): void
  /** Stores what is written; true when it was. `zone` is the office's. */
  submit(zone: string): Promise<boolean>
}

/** Leaders' instructions about the incident in sight, as they are written down and followed. */
export function createInstructionsStore(needs: PartNeeds, kept: KeptWorks<InstructionForm>): InstructionsStore {
  const { sight } = needs
  const { incidents } = needs.api
  const works = createWorks<InstructionForm>('instructions', needs, kept)
  const find = (id: InstructionId) => sight.getState().detail?.instructions.find((each) => each.id === id)
  const readBack = async ({ id }: Instruction) => {
    await works.ask(`read-back:${id}`, id, ({ incidentId, commandId, at }) =>
      incidents.readBackInstruction({ commandId, incidentId, instructionId: id, at }),
    )
  }
  return {
    getState: works.getState,
    getInitialState: works.getInitialState,
    subscribe: works.subscribe,
    begin: () => works.begin('instruct', (kept) => kept ?? newInstruct),
    take: (deed, instruction) => {
      if (deed === 'read-back') return void readBack(instruction)
      const fresh = newFollow(deed, instruction)
      works.begin(formKey(fresh), (kept) => kept ?? fresh)
    },
    write: works.write,
    refuse: works.refuse,
    putAway: works.putAway,
    discard: works.discard,
    settle: works.settle,
    takeKeyboard: works.takeKeyboard,
    submit: (zone) =>
      works.submit(
        (written, { at }) => {
          const time = { now: at, zone }
          return written.kind === 'instruct'
            ? instructing(incidents, written, time)
            : following(incidents, written, find(written.id), time)
        },
        () => null,
      ),
  }
}
