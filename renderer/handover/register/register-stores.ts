import { type ChecksListStore, createChecksListStore } from './checks-list-store'
import { type CodeStore, createCodeStore } from './code-store'
import { createRecordsStore, type RecordsNeeds, type RecordsStore } from './records-store'

/** What 管理 shows of handovers: the register of closed sheets, the checks, check codes from paper. */
export interface RegisterStores {
  records: RecordsStore
  checks: ChecksListStore
  code: CodeStore
}

/** Made for whoever signs in: what one officer was writing is not the next one's. */
export function createRegisterStores(needs: RecordsNeeds): RegisterStores {
  return {
    records: createRecordsStore(needs),
    checks: createChecksListStore(needs),
    code: createCodeStore(needs.api),
  }
}
