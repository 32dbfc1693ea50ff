import { Desk } from '../entries/desk'
import { createDeskStores, type DeskNeeds } from '../entries/desk-stores'
import type { AppProps } from './app'
import type { NowStore } from './now-store'

/** Makes the desk of whoever signs in. */
export function deskOpener(needs: Omit<DeskNeeds, 'zone'>, now: NowStore): AppProps['openDesk'] {
  return ({ zone }, session) => {
    const stores = createDeskStores({ ...needs, zone })
    return {
      view: (office) => <Desk stores={stores} office={office} session={session} now={now} />,
      openItems: stores.openItems,
      start: stores.start,
      flush: stores.drafts.flush,
      newCall: () => stores.drafts.openNew('call'),
      showOpenItems: () => stores.openItems.expand(true),
    }
  }
}
