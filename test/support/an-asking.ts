import type { AskingDependencies } from '../../electron/search/asking'
import type { AccountId } from '../../shared/accounts/account'
import type { StartedApp } from './start-app'
import { unexpected } from './unexpected'

/** What a question is asked with: by somebody, where no initials stand for a name and the index is at no fault. */
export function anAsking({ ports, clock }: StartedApp, changes: Partial<AskingDependencies> = {}): AskingDependencies {
  return {
    reading: ports.reading,
    clock,
    session: { actor: () => 'somebody' as AccountId },
    names: { find: async () => ({ names: [], cut: false }) },
    nextTurn: () => Promise.resolve(),
    noteIndexFault: unexpected,
    ...changes,
  }
}
