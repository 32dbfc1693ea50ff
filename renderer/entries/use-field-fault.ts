import { useStore } from 'zustand'
import { useDesk } from './desk-context'
import type { FormField } from './form-field'

/** The sentence at a field of the form in front after it was not taken, and how to take the sentence away. */
export function useFieldFault(field: FormField): [string | undefined, () => void] {
  const { recording, drafts } = useDesk().stores
  const currentId = useStore(drafts, (state) => state.currentId)
  const fault = useStore(recording, ({ refused }) => (refused?.id === currentId ? refused.faults[field] : undefined))
  return [fault, () => fault !== undefined && recording.settle(field)]
}
