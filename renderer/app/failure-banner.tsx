import { useStore } from 'zustand'
import { Banner } from '../ui/banner'
import { Button } from '../ui/button'
import type { FailureStore } from './failure-store'
import { failureHead } from './failure-words'

/** What could not be done, under the strip, until it is dismissed. Takes no focus. */
export function FailureBanner({ store }: { store: FailureStore }) {
  const failure = useStore(store, (state) => state.failure)
  if (failure === null) return null
  return (
    <Banner
      kind="strong"
      head={failureHead(failure.kind)}
      action={
        <Button size="inner" onPress={store.dismiss}>
          知道了
        </Button>
      }
    >
      {failure.message}
    </Banner>
  )
}
