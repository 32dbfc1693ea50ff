import type { InstructionForm } from './instructions/instruction-form'
import type { KeptWorks } from './ledger/kept-works'
import type { LedgerForm } from './ledger/ledger-form'

/** What somebody typed into the forms of incidents and did not store. */
export interface KeptForms {
  ledger: KeptWorks<LedgerForm>
  instructions: KeptWorks<InstructionForm>
}

export const noForms = (): KeptForms => ({ ledger: { works: {} }, instructions: { works: {} } })

/** Half-typed forms of everybody who signs in at this window: whoever locks it finds theirs again. */
export function createKeptForms(): { of(account: string): KeptForms } {
  const kept = new Map<string, KeptForms>()
  return {
    of: (account) => {
      const mine = kept.get(account) ?? noForms()
      kept.set(account, mine)
      return mine
    },
  }
}
