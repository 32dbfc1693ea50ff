import { useEffect, useMemo, useState } from 'react'
import { useStore } from 'zustand'
import { mayCall } from '../../shared/accounts/access'
import type { Session } from '../../shared/accounts/account'
import type { EntryId } from '../../shared/entries/entry'
import type { HandoverId } from '../../shared/handover/handover-contract'
import type { Office } from '../../shared/office/office'
import type { Failure } from '../../shared/result'
import { isAwaitedAtHandover } from '../handover/landing'
import { runningOf } from '../incidents/incident-list-store'
import { partWords, unansweredItems } from '../shifts/part'
import { AppFrame } from '../ui/app-frame'
import { Administration } from './administration/administration'
import type { AppProps } from './app'
import type { AppStores } from './app-stores'
import { InsideFoot } from './inside-foot'
import { useAction, useKeyRegistry } from './keys/key-scope'
import type { IncidentDoors, OpenDesk } from './open-desk'
import type { PlaceStore } from './place-store'
import { runAction } from './run-action'
import { ShellRail } from './shell-rail'
import { ShellStrip } from './shell-strip'
import { Stage } from './stage'
import { useShiftSetting } from './use-shift-setting'

export interface InsideProps extends AppProps {
  office: Office
  session: Session
}

/** Whoever leaves now would leave words behind that are stored nowhere. */
const unstored: Failure = {
  kind: 'not-stored',
  message: '没有锁定：草稿还没有存下。字都在屏幕上，存下后再锁定，或丢弃草稿',
}

/** The window of whoever is signed in. Mounted anew for each signing-in. */
export function Inside({ stores, theme, bell, openDesk, print, office, session }: InsideProps) {
  const keys = useKeyRegistry()
  const [desk] = useState(() => openDesk(office, session))
  const openItems = useStore(desk.openItems, (state) => state.openItems)
  const place = useStore(stores.place, (state) => state.place)
  const incidents = useStore(desk.running, (state) => state.rows)
  const room = useStore(stores.shifts, (state) => state.room)
  const shift = useShiftSetting(stores, office, session)
  const mayRecord = mayCall('record', session.account.role)
  useEffect(() => desk.start(), [desk])
  useLanding(stores, session)

  const lock = async () => {
    if (!(await desk.flush())) return stores.failures.report(unstored)
    const failure = await stores.session.signOut()
    if (failure) stores.failures.report(failure)
  }
  const toDesk = (then: () => void) => {
    stores.place.go('desk')
    then()
  }
  const newCall = () => toDesk(mayRecord ? desk.newCall : () => undefined)
  const deskDoors = { onNewCall: newCall, onOpenEntry: (id: EntryId) => toDesk(() => desk.openEntry(id)) }
  const incidentDoors = useIncidentDoors(desk, stores.place)
  const openSheet = (id: HandoverId) => {
    desk.openSheet(id)
    stores.place.go('handover')
  }
  const reviewDoors = { ...deskDoors, ...incidentDoors, onOpenSheet: openSheet }
  usePlaceKeys(stores.place, () => void lock())
  useSearchKey(desk, stores.place)

  return (
    <AppFrame
      strip={<ShellStrip stores={stores} bell={bell} office={office} session={session} openItems={openItems} />}
      rail={
        <ShellRail
          inside={{
            name: session.account.name,
            part: partWords(room, session.account),
            place,
            openItems: openItems?.total ?? 0,
            running: runningOf(incidents).length,
            unanswered: unansweredItems(room),
            onGo: stores.place.go,
            onLock: () => void lock(),
          }}
          theme={theme}
          onTheme={() => runAction(keys, 'app.theme')}
          onManual={stores.place.openManual}
          onKeys={() => runAction(keys, 'keys.list')}
        />
      }
    >
      {place !== 'desk' && <DeskKeysElsewhere desk={desk} mayRecord={mayRecord} toDesk={toDesk} />}
      <Stage
        views={[
          { id: 'desk', content: desk.view(office, incidentDoors) },
          { id: 'incidents', content: desk.incidents(shift, deskDoors) },
          {
            id: 'handover',
            content: desk.handover(shift, { ...deskDoors, ...incidentDoors }),
          },
          { id: 'review', content: desk.review(shift, reviewDoors) },
          { id: 'administration', content: <Administration stores={stores} bell={bell} session={session} /> },
        ]}
        current={place}
        place={stores.place}
        failures={stores.failures}
        foot={<InsideFoot stores={stores} shift={shift} mayRecord={mayRecord} doors={reviewDoors} />}
        onNewCall={newCall}
        onPrint={print}
      />
    </AppFrame>
  )
}

/** Where somebody begins who signs in: at the desk, or where their signature is waited for. */
function useLanding({ place, shifts }: AppStores, { account }: Session): void {
  useEffect(() => {
    const { room } = shifts.getState()
    if (room && isAwaitedAtHandover(room, account.id)) place.go('handover')
    return () => place.go('desk')
  }, [place, shifts, account.id])
}

function useIncidentDoors(desk: OpenDesk, place: PlaceStore): IncidentDoors {
  return useMemo(
    () => ({
      onOpenIncident: (id, at = null) => {
        desk.openIncident(id, at)
        place.go('incidents')
      },
      onMakeIncident: (entry) => {
        desk.beginIncident(entry)
        place.go('incidents')
      },
    }),
    [desk, place],
  )
}

function usePlaceKeys(place: PlaceStore, lock: () => void): void {
  const scope = 'global'
  useAction({ id: 'app.desk', keys: 'Alt+1', words: '值班台', scope, run: () => place.go('desk') })
  useAction({ id: 'app.incidents', keys: 'Alt+2', words: '突发事件', scope, run: () => place.go('incidents') })
  useAction({ id: 'app.handover', keys: 'Alt+3', words: '交接班', scope, run: () => place.go('handover') })
  useAction({ id: 'app.review', keys: 'Alt+4', words: '审阅查询', scope, run: () => place.go('review') })
  useAction({ id: 'app.administration', keys: 'Alt+5', words: '管理', scope, run: () => place.go('administration') })
  useAction({ id: 'app.lock', keys: 'Ctrl+L', words: '锁定，草稿都在', scope, run: lock })
}

/** The box of the search, from wherever somebody is. */
function useSearchKey(desk: OpenDesk, place: PlaceStore): void {
  const run = () => {
    desk.showSearch()
    place.go('review')
  }
  useAction({ id: 'app.search', keys: 'Ctrl+K', words: '查询', scope: 'global', run })
}

interface DeskKeysProps {
  desk: OpenDesk
  mayRecord: boolean
  toDesk: (then: () => void) => void
}

/** The phone rings while somebody is elsewhere: the keys of the desk that lead there work in every place. */
function DeskKeysElsewhere({ desk, mayRecord, toDesk }: DeskKeysProps) {
  const scope = 'global'
  useAction({ id: 'desk.open-items', keys: 'Alt+O', words: '待办', scope, run: () => toDesk(desk.showOpenItems) })
  return mayRecord && <NewCallKey run={() => toDesk(desk.newCall)} />
}

function NewCallKey({ run }: { run: () => void }) {
  useAction({ id: 'desk.new-call', keys: 'F2', words: '新来电', scope: 'global', run })
  return null
}
