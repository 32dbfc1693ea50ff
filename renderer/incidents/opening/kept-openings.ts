import type { OpeningForm } from './opening-form-state'

/** Forms that somebody began and did not finish, by what they are about, and which of them lies open. */
export interface KeptOpenings {
  forms: Map<string, OpeningForm>
  shown: string | null
}

export const noOpenings = (): KeptOpenings => ({ forms: new Map(), shown: null })

/** Half-typed forms of everybody who signs in at this window: whoever locks it finds theirs again. */
export function createKeptOpenings(): { of(account: string): KeptOpenings } {
  const kept = new Map<string, KeptOpenings>()
  return {
    of: (account) => {
      const mine = kept.get(account) ?? noOpenings()
      kept.set(account, mine)
      return mine
    },
  }
}
