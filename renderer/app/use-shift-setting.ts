import { useEffect, useMemo } from 'react'
import { useStore } from 'zustand'
import type { Session } from '../../shared/accounts/account'
import type { Office } from '../../shared/office/office'
import type { ShiftSetting } from '../shifts/shift-setting'
import type { AppStores } from './app-stores'
import type { Place } from './place-store'

const naming: ReadonlySet<Place> = new Set(['handover', 'incidents', 'review'])

/** What the parts about shifts are given; who has an account is read anew for whoever comes to a place that names them. */
export function useShiftSetting(stores: AppStores, office: Office, session: Session): ShiftSetting {
  const people = useStore(stores.session, (state) => state.names)
  const namesWanted = useStore(stores.place, (state) => naming.has(state.place))
  const { shifts, spelling, now, failures } = stores
  useEffect(() => {
    if (!namesWanted) return
    void stores.session.readNames().then((failure) => failure && failures.report(failure))
  }, [namesWanted, stores, failures])
  return useMemo(
    () => ({ shifts, office, session, people, spelling, now }),
    [shifts, office, session, people, spelling, now],
  )
}
