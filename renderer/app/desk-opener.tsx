import { lazy, Suspense } from 'react'
import { mayCall } from '../../shared/accounts/access'
import { Desk } from '../entries/desk'
import { createDeskStores, type DeskNeeds } from '../entries/desk-stores'
import { createHandoverStores } from '../handover/handover-stores'
import { createIncidentStores } from '../incidents/incident-stores'
import { createKeptForms } from '../incidents/kept-forms'
import { createKeptOpenings } from '../incidents/opening/kept-openings'
import { createReviewRequests } from '../review/review-requests'
import type { AppProps } from './app'
import type { NowStore } from './now-store'

// Read when the room changes hands: the desk must not wait for it.
const HandoverPlace = lazy(async () => ({ default: (await import('../handover/handover-place')).HandoverPlace }))

const IncidentPlace = lazy(async () => ({ default: (await import('../incidents/incident-place')).IncidentPlace }))

const ReviewPlace = lazy(async () => ({ default: (await import('../review/review-place')).ReviewPlace }))

/** Makes the desk, 突发事件, 交接班 and 审阅查询 of whoever signs in. */
export function deskOpener(needs: Omit<DeskNeeds, 'zone' | 'mayRecord'>, now: NowStore): AppProps['openDesk'] {
  const openings = createKeptOpenings()
  const forms = createKeptForms()
  return ({ zone }, session) => {
    const mayRecord = mayCall('record', session.account.role)
    const stores = createDeskStores({ ...needs, zone, mayRecord })
    const handover = createHandoverStores(needs)
    const requests = createReviewRequests()
    const incidents = createIncidentStores({
      ...needs,
      openings: openings.of(session.account.id),
      forms: forms.of(session.account.id),
    })
    return {
      view: (office, doors) => <Desk stores={stores} office={office} session={session} now={now} {...doors} />,
      incidents: (shift, doors) => (
        <Suspense fallback={null}>
          <IncidentPlace stores={incidents} shift={shift} {...doors} />
        </Suspense>
      ),
      handover: (shift, doors) => (
        <Suspense fallback={null}>
          <HandoverPlace stores={handover} shift={shift} {...doors} />
        </Suspense>
      ),
      review: (shift, doors) => (
        <Suspense fallback={null}>
          <ReviewPlace needs={needs} requests={requests} shift={shift} doors={doors} />
        </Suspense>
      ),
      openItems: stores.openItems,
      running: incidents.list,
      start: () => {
        const ends = [stores.start(), incidents.start()]
        return () => {
          for (const end of ends) end()
          handover.end()
          incidents.end()
        }
      },
      flush: async () => {
        const stored = await Promise.all([stores.drafts.flush(), handover.flush(), incidents.flush()])
        return stored.every((all) => all)
      },
      newCall: () => stores.drafts.openNew('call'),
      openEntry: (id) => void stores.entry.open(id),
      openIncident: (id) => {
        incidents.opening.putAway()
        incidents.sight.show(id)
      },
      beginIncident: (entry) => void incidents.opening.begin(entry),
      openSheet: (id) => handover.sheet.show(id),
      showSearch: requests.showSearch,
      showOpenItems: () => stores.openItems.expand(true),
    }
  }
}
