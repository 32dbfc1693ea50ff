import { useStore } from 'zustand'
import { FailureNotice } from '../app/failure-notice'
import { Banner } from '../ui/banner'
import { Button } from '../ui/button'
import { useDesk } from './desk-context'

/** Why the form in front was not taken. */
export function RecordingFailure() {
  const { recording, drafts } = useDesk().stores
  const currentId = useStore(drafts, (state) => state.currentId)
  const refused = useStore(recording, (state) => (state.refused?.id === currentId ? state.refused : null))
  if (refused?.failure) {
    return (
      <FailureNotice
        failure={refused.failure}
        action={
          <Button
            size="inner"
            onPress={() => {
              recording.settle('failure')
              drafts.restoreFocus()
            }}
          >
            知道了
          </Button>
        }
      />
    )
  }
  const faults = Object.keys(refused?.faults ?? {})
  if (faults.length === 0) return null
  return (
    <Banner kind="strong" head="没有存下">
      有 {faults.length} 处读不出或放不下，改好再存。写下的都在草稿里。
    </Banner>
  )
}
