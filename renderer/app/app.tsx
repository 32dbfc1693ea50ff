import { useEffect, useState } from 'react'
import { useStore } from 'zustand'
import type { Session } from '../../shared/accounts/account'
import type { Office } from '../../shared/office/office'
import type { Failure } from '../../shared/result'
import type { Room } from '../../shared/shifts/room'
import { SignIn } from '../accounts/sign-in'
import type { BellStore } from '../incidents/alarms/bell-store'
import { SetUp } from '../office/set-up'
import type { AppStores } from './app-stores'
import { Inside } from './inside'
import { KeyListHost } from './keys/key-list'
import { useAction } from './keys/key-scope'
import type { OpenDesk } from './open-desk'
import { Outside } from './outside'
import { StartUp } from './start-up'
import { type ThemeStore, themeAction } from './theme'

export interface AppProps {
  stores: AppStores
  theme: ThemeStore
  bell: BellStore
  /** Makes the desk of whoever signed in; it is dropped when they leave. */
  openDesk: (office: Office, session: Session) => OpenDesk
  systemIsDark: () => boolean
  print: () => void
}

/** The window: what it shows depends on whether there is an office, and whether somebody is signed in. */
export function App(props: AppProps) {
  const { stores, theme, bell, systemIsDark } = props
  const [failure, load] = useStartUp(stores)
  useAction(themeAction(theme, systemIsDark))
  useEffect(() => stores.now.start(), [stores])
  useEffect(() => stores.reminders.start(), [stores])
  useEffect(() => bell.start(), [bell])
  return (
    <>
      <Content {...props} startFailure={failure} onRetry={load} />
      <KeyListHost />
    </>
  )
}

function Content(props: AppProps & { startFailure: Failure | null; onRetry: () => Promise<void> }) {
  const { stores, startFailure, onRetry } = props
  const office = useStore(stores.office, (state) => state.office)
  const session = useStore(stores.session, (state) => state.session)
  if (office === undefined || session === undefined) {
    return (
      <Outside {...props} office={null} view="start-up">
        <StartUp failure={startFailure} onRetry={onRetry} />
      </Outside>
    )
  }
  if (office === null) {
    return (
      <Outside {...props} office={null} view="set-up">
        <SetUp store={stores.office} />
      </Outside>
    )
  }
  if (session === null) {
    return (
      <Outside {...props} office={office} view="sign-in">
        <SignIn store={stores.session} expected={incomingLead(stores.shifts.getState().room)} />
      </Outside>
    )
  }
  return <Inside key={`${session.account.id} ${session.since}`} {...props} office={office} session={session} />
}

/** Whoever has to confirm the items next, while the room changes hands. */
function incomingLead(room: Room | undefined): string | null {
  return room?.signing && room.next ? room.next.lead.id : null
}

/** Reads how things stand once, and again on demand. */
function useStartUp(stores: AppStores): [Failure | null, () => Promise<void>] {
  const [failure, setFailure] = useState<Failure | null>(null)
  const load = async () => setFailure(await stores.load())
  useEffect(() => {
    void stores.load().then(setFailure)
  }, [stores])
  return [failure, load]
}
