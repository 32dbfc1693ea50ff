import { lazy, type ReactNode, Suspense, use } from 'react'
import { mayCall } from '../../shared/accounts/access'
import { Desk } from '../entries/desk'
import { createDeskStores, type DeskNeeds } from '../entries/desk-stores'
import { createHandoverStores } from '../handover/handover-stores'
import { createIncidentListStore } from '../incidents/incident-list-store'
import { createKeptForms } from '../incidents/kept-forms'
import { createKeptOpenings } from '../incidents/opening/kept-openings'
import { createReviewRequests } from '../review/review-requests'
import type { AppProps } from './app'
import { type Later, later } from './later'
import type { NowStore } from './now-store'

// Places are read when they are first opened: the desk must not wait for them.
const HandoverPlace = lazy(async () => ({ default: (await import('../handover/handover-place')).HandoverPlace }))
const IncidentPlace = lazy(async () => ({ default: (await import('../incidents/incident-place')).IncidentPlace }))
const ReviewPlace = lazy(async () => ({ default: (await import('../review/review-place')).ReviewPlace }))

/** Makes the desk, 突发事件, 交接班 and 审阅查询 of whoever signs in. */
export function deskOpener(needs: Omit<DeskNeeds, 'zone' | 'mayRecord'>, now: NowStore): AppProps['openDesk'] {
  const openings = createKeptOpenings()
  const forms = createKeptForms()
  return ({ zone }, session) => {
    const { id } = session.account
    const mayRecord = mayCall('record', session.account.role)
    const stores = createDeskStores({ ...needs, zone, mayRecord })
    const list = createIncidentListStore(needs.api)
    const incidents = later(async () => {
      const { createIncidentStores } = await import('../incidents/incident-stores')
      return createIncidentStores({ ...needs, list, openings: openings.of(id), forms: forms.of(id) })
    })
    const handover = createHandoverStores(needs)
    const requests = createReviewRequests()
    const review = later(async () => {
      const { createReviewStores } = await import('../review/review-stores')
      return createReviewStores(needs)
    })
    const made = () => [handover, incidents.made()].filter((each) => each !== null)
    return {
      view: (office, doors) => <Desk stores={stores} office={office} session={session} now={now} {...doors} />,
      incidents: (shift, doors) => (
        <WhenMade of={incidents}>{(own) => <IncidentPlace stores={own} shift={shift} {...doors} />}</WhenMade>
      ),
      handover: (shift, doors) => (
        <Suspense fallback={null}>
          <HandoverPlace stores={handover} shift={shift} {...doors} />
        </Suspense>
      ),
      review: (shift, doors) => (
        <WhenMade of={review}>
          {(own) => <ReviewPlace stores={own} requests={requests} shift={shift} doors={doors} />}
        </WhenMade>
      ),
      openItems: stores.openItems,
      running: list,
      start: () => {
        const ends = [stores.start(), list.follow()]
        return () => {
          for (const end of ends) end()
          for (const place of made()) place.end()
          review.made()?.end()
        }
      },
      flush: async () => {
        const stored = await Promise.all([stores.drafts.flush(), ...made().map((place) => place.flush())])
        return stored.every((all) => all)
      },
      newCall: () => stores.drafts.openNew('call'),
      openEntry: (entry) => void stores.entry.open(entry),
      openIncident: (incident, at) =>
        void incidents.get().then(({ opening, leading }) => {
          opening.putAway()
          leading.lead(incident, at)
        }),
      beginIncident: (entry) => void incidents.get().then(({ opening }) => opening.begin(entry)),
      openSheet: (sheet) => handover.sheet.show(sheet),
      showSearch: requests.showSearch,
      showOpenItems: () => stores.openItems.expand(true),
    }
  }
}

interface WhenMadeProps<T> {
  of: Later<T>
  children: (stores: T) => ReactNode
}

/** A place, once what it remembers was made. */
function WhenMade<T>({ of, children }: WhenMadeProps<T>) {
  return (
    <Suspense fallback={null}>
      <Made of={of}>{children}</Made>
    </Suspense>
  )
}

function Made<T>({ of, children }: WhenMadeProps<T>) {
  return children(use(of.get()))
}
