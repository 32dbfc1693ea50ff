import { act } from '@testing-library/react'
import { type UserEvent, userEvent } from '@testing-library/user-event'
import type { ReactNode } from 'react'
import { createPoliciesStores, type PoliciesStores } from '../../../../renderer/incidents/policies/policies-stores'
import '../../../../renderer/ui/dialog-modal'
import { PacksPanel } from '../../../../renderer/incidents/policies/packs-panel'
import { RolesPanel } from '../../../../renderer/incidents/policies/roles-panel'
import { aDutyRoom } from '../../../support/an-opened-incident'
import type { StartedApp } from '../../../support/start-app'
import { createTestIds } from '../../../support/test-clock'
import { renderWithKeys } from '../../app/keys/with-keys'

/** A panel of the administration over the real main process. */
export interface PolicyWindow {
  app: StartedApp
  stores: PoliciesStores
  user: UserEvent
  /** Presses keys and lets everything happen that comes of it. */
  press(keys: string): Promise<void>
  settled(): Promise<void>
}

let windows = 0

export async function openPacks(mayChange = true): Promise<PolicyWindow> {
  return opened((stores) => <PacksPanel stores={stores} mayChange={mayChange} />)
}

export async function openRoles(mayChange = true): Promise<PolicyWindow> {
  const reportTo = [{ post: '分管领导', name: '许清和', phone: '130 0000 0444' }]
  return opened((stores) => <RolesPanel stores={stores} reportTo={reportTo} mayChange={mayChange} />)
}

async function opened(panel: (stores: PoliciesStores) => ReactNode): Promise<PolicyWindow> {
  windows += 1
  const app = await aDutyRoom()
  const stores = createPoliciesStores({ api: app.api, ids: createTestIds(`policies-${windows}-`) })
  renderWithKeys(panel(stores))
  const settled = () => act(app.answered)
  await settled()
  const user = userEvent.setup({ delay: null, pointerEventsCheck: 0 })
  return {
    app,
    stores,
    user,
    settled,
    press: async (keys) => {
      await user.keyboard(keys)
      await settled()
    },
  }
}
