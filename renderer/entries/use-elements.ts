import { useStore } from 'zustand'
import { type Element, elementsOf, missingToClose } from '../../shared/entries/elements'
import { useDesk, useDraft } from './desk-context'
import { toldSoFar } from './entry-content'
import type { FormField } from './form-field'

/** Which elements the form in front needs and lacks. */
export interface ElementsNeeded {
  expected: readonly Element[]
  missing: readonly Element[]
  /** Of the missing ones, those without which closing asks for a reason. */
  toClose: readonly Element[]
}

/** The field in which an element is written. */
export const elementFields: Record<Element, FormField | null> = {
  occurred: 'occurred',
  place: 'place',
  matter: 'matter',
  cause: 'cause',
  contact: 'contactName',
  contactPhone: 'contactPhone',
  instruction: 'instruction',
  recorded: null,
  outcome: 'outcome',
}

/** Null until the policy was read. Computed at each keystroke, but the component renders again only when it differs. */
export function useElementsNeeded(): ElementsNeeded | null {
  const { stores, office, now } = useDesk()
  const policy = useStore(stores.policy, (state) => state.policy)
  const told = useDraft(({ form, openedAt }) => {
    if (!policy) return ''
    const content = toldSoFar(form, { openedAt, now: now.getState().now, zone: office.zone })
    const state = elementsOf(policy, content, [])
    return JSON.stringify({ ...state, toClose: missingToClose(policy, content, []) })
  })
  const needed: ElementsNeeded | null = told === '' ? null : JSON.parse(told)
  return needed
}
