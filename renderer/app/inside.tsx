import { useEffect, useState } from 'react'
import { useStore } from 'zustand'
import type { Session } from '../../shared/accounts/account'
import type { Office } from '../../shared/office/office'
import type { Failure } from '../../shared/result'
import { AppFrame } from '../ui/app-frame'
import { Administration } from './administration/administration'
import type { AppProps } from './app'
import { useAction, useKeyRegistry } from './keys/key-scope'
import type { OpenDesk } from './open-desk'
import type { PlaceStore } from './place-store'
import { runAction } from './run-action'
import { ShellRail } from './shell-rail'
import { ShellStrip } from './shell-strip'
import { Stage } from './stage'

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
export function Inside({ stores, theme, openDesk, print, office, session }: InsideProps) {
  const keys = useKeyRegistry()
  const [desk] = useState(() => openDesk(office, session))
  const openItems = useStore(desk.openItems, (state) => state.openItems)
  const place = useStore(stores.place, (state) => state.place)
  useEffect(() => desk.start(), [desk])
  // Whoever comes next begins at the desk.
  useEffect(() => () => stores.place.go('desk'), [stores])

  const lock = async () => {
    if (!(await desk.flush())) return stores.failures.report(unstored)
    const failure = await stores.session.signOut()
    if (failure) stores.failures.report(failure)
  }
  const toDesk = (then: () => void) => {
    stores.place.go('desk')
    then()
  }
  usePlaceKeys(stores.place, () => void lock())

  return (
    <AppFrame
      strip={<ShellStrip office={office} session={session} openItems={openItems} now={stores.now} />}
      rail={
        <ShellRail
          inside={{
            session,
            place,
            openItems: openItems?.total ?? 0,
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
      {place !== 'desk' && <DeskKeysElsewhere desk={desk} toDesk={toDesk} />}
      <Stage
        views={[
          { id: 'desk', content: desk.view(office) },
          { id: 'administration', content: <Administration stores={stores} session={session} /> },
        ]}
        current={place}
        place={stores.place}
        failures={stores.failures}
        onNewCall={() => toDesk(desk.newCall)}
        onPrint={print}
      />
    </AppFrame>
  )
}

function usePlaceKeys(place: PlaceStore, lock: () => void): void {
  const scope = 'global'
  useAction({ id: 'app.desk', keys: 'Alt+1', words: '值班台', scope, run: () => place.go('desk') })
  useAction({ id: 'app.administration', keys: 'Alt+5', words: '管理', scope, run: () => place.go('administration') })
  useAction({ id: 'app.lock', keys: 'Ctrl+L', words: '锁定，草稿都在', scope, run: lock })
}

/** The phone rings while somebody is elsewhere: the keys of the desk that lead there work in every place. */
function DeskKeysElsewhere({ desk, toDesk }: { desk: OpenDesk; toDesk: (then: () => void) => void }) {
  const scope = 'global'
  useAction({ id: 'desk.new-call', keys: 'F2', words: '新来电', scope, run: () => toDesk(desk.newCall) })
  useAction({ id: 'desk.open-items', keys: 'Alt+O', words: '待办', scope, run: () => toDesk(desk.showOpenItems) })
  return null
}
