import { lazy, Suspense } from 'react'
import { mayCall } from '../../shared/accounts/access'
import { Desk } from '../entries/desk'
import { createDeskStores, type DeskNeeds } from '../entries/desk-stores'
import { createHandoverStores } from '../handover/handover-stores'
import type { AppProps } from './app'
import type { NowStore } from './now-store'

// Read when the room changes hands: the desk must not wait for it.
const HandoverPlace = lazy(async () => ({ default: (await import('../handover/handover-place')).HandoverPlace }))

/** Makes the desk and 交接班 of whoever signs in. */
export function deskOpener(needs: Omit<DeskNeeds, 'zone' | 'mayRecord'>, now: NowStore): AppProps['openDesk'] {
  return ({ zone }, session) => {
    const mayRecord = mayCall('record', session.account.role)
    const stores = createDeskStores({ ...needs, zone, mayRecord })
    const handover = createHandoverStores(needs)
    return {
      view: (office) => <Desk stores={stores} office={office} session={session} now={now} />,
      handover: (shift, doors) => (
        <Suspense fallback={null}>
          <HandoverPlace stores={handover} shift={shift} {...doors} />
        </Suspense>
      ),
      openItems: stores.openItems,
      start: () => {
        const end = stores.start()
        return () => {
          end()
          handover.end()
        }
      },
      flush: async () => (await Promise.all([stores.drafts.flush(), handover.flush()])).every((stored) => stored),
      newCall: () => stores.drafts.openNew('call'),
      openEntry: (id) => void stores.entry.open(id),
      showOpenItems: () => stores.openItems.expand(true),
    }
  }
}
