import { createStore } from 'zustand/vanilla'
import type { IncidentId } from '../../shared/incidents/incident'
import type { IncidentDetail } from '../../shared/incidents/incident-detail'
import { type ReadableStore, readable } from '../app/readable-store'
import type { ChecklistStore } from './checklist/checklist-store'
import type { InstructionsStore } from './instructions/instructions-store'
import type { SightStore } from './sight-store'

export interface LeadingStore extends ReadableStore<{ instruction: string | null }> {
  /**
   * Brings an incident into sight from elsewhere, and the keyboard to what `at` names in it: the step of a clock, by the clock's
   * key, or an instruction, by its id; null, or what is not in it: to the incident alone.
   */
  lead(id: IncidentId, at: string | null): void
  /** The instruction that is looked at in the list. */
  chooseInstruction(id: string): void
}

interface Parts {
  sight: SightStore
  checklist: Pick<ChecklistStore, 'choose' | 'takeKeyboard'>
  instructions: Pick<InstructionsStore, 'takeKeyboard'>
}

export function createLeadingStore({ sight, checklist, instructions }: Parts): LeadingStore {
  const store = createStore<{ instruction: string | null }>(() => ({ instruction: null }))
  let stopWaiting: () => void = () => undefined

  const arrive = (detail: IncidentDetail, at: string) => {
    const step = detail.steps.find(({ clocks }) => clocks.includes(at))
    if (step) {
      checklist.choose(step.key)
      checklist.takeKeyboard()
    } else if (detail.instructions.some(({ id }) => id === at)) {
      store.setState({ instruction: at })
      instructions.takeKeyboard('list')
    }
  }
  return {
    ...readable(store),
    lead: (id, at) => {
      stopWaiting()
      sight.show(id)
      if (at === null) return
      const arrived = () => {
        const { shown, detail } = sight.getState()
        if (shown === id && detail?.id !== id) return false
        // Whoever turned to another one meanwhile stays there.
        if (shown === id && detail) arrive(detail, at)
        return true
      }
      if (arrived()) return
      stopWaiting = sight.subscribe(() => arrived() && stopWaiting())
    },
    chooseInstruction: (instruction) => store.setState({ instruction }),
  }
}
