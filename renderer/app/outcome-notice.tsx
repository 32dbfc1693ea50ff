import type { Failure } from '../../shared/result'
import { Banner } from '../ui/banner'
import { Button } from '../ui/button'
import { FailureNotice } from './failure-notice'

export interface OutcomeNoticeProps {
  failure: Failure | null
  /** What was done, as a sentence. */
  done: string | null
  onDismiss: () => void
}

/** What became of a deed, until somebody has read it. */
export function OutcomeNotice({ failure, done, onDismiss }: OutcomeNoticeProps) {
  const dismiss = (
    <Button size="inner" onPress={onDismiss}>
      知道了
    </Button>
  )
  return (
    <>
      <FailureNotice failure={failure} action={dismiss} />
      {done !== null && (
        <Banner kind="panel" action={dismiss}>
          {done}
        </Banner>
      )}
    </>
  )
}
