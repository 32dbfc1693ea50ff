import { useStore } from 'zustand'
import { FailureNotice } from '../app/failure-notice'
import { Button } from '../ui/button'
import { useDesk } from './desk-context'

/** Why an entry did not join an incident, or leave it. In a dialog that asks, the dialog says it. */
export function IncidentLinkNotice() {
  const { stores, returnToWork } = useDesk()
  const { incidentLinks } = stores
  const failure = useStore(incidentLinks, (state) => (state.choosing || state.detaching ? null : state.failure))
  const dismiss = () => {
    incidentLinks.dismiss()
    returnToWork()
  }
  return (
    <FailureNotice
      failure={failure}
      deed="没有归入"
      action={
        <Button size="inner" onPress={dismiss}>
          知道了
        </Button>
      }
    />
  )
}
