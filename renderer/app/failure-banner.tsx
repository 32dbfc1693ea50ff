import { useStore } from 'zustand'
import { Button } from '../ui/button'
import { FailureNotice } from './failure-notice'
import type { FailureStore } from './failure-store'

/** What could not be done, under the strip, until it is dismissed. Takes no focus. */
export function FailureBanner({ store }: { store: FailureStore }) {
  const failure = useStore(store, (state) => state.failure)
  return (
    <FailureNotice
      failure={failure}
      action={
        <Button size="inner" onPress={store.dismiss}>
          知道了
        </Button>
      }
    />
  )
}
