import type { Failure } from '../../../shared/result'
import { FailureNotice } from '../../app/failure-notice'
import { Button } from '../../ui/button'

/** Why a deed that needed no form was not done, until somebody has read it. */
export function Refused({ failure, deed, onRead }: { failure: Failure | null; deed: string; onRead: () => void }) {
  const read = (
    <Button size="inner" onPress={onRead}>
      知道了
    </Button>
  )
  return <FailureNotice failure={failure} deed={deed} action={read} />
}
