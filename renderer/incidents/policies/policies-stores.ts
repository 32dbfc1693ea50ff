import type { IdSource } from '../../../shared/clock'
import type { Api } from '../../../shared/ipc/contract'
import { createCommandAttempts } from '../../app/command-attempts'
import { type ChoiceStore, createChoiceStore } from './choice-store'
import { createImportStore, type ImportStore } from './import-store'
import { createPackStore, type PackStore } from './pack-store'
import { createPoliciesStore, type PoliciesStore } from './policies-store'
import { createRolesStore, type RolesStore } from './roles-store'

/** What 管理 shows of policy packs and of who stands for their roles. */
export interface PoliciesStores {
  policies: PoliciesStore
  choice: ChoiceStore
  roles: RolesStore
  pack: PackStore
  imports: ImportStore
}

/** Made for whoever signs in: what one administrator was writing is not the next one's. */
export function createPoliciesStores({ api, ids }: { api: Api; ids: IdSource }): PoliciesStores {
  const policies = createPoliciesStore({ api })
  const needs = { api, attempts: createCommandAttempts(ids), policies }
  return {
    policies,
    choice: createChoiceStore(needs),
    roles: createRolesStore(needs),
    pack: createPackStore(needs),
    imports: createImportStore(needs),
  }
}
