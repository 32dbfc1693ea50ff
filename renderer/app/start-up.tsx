import { useState } from 'react'
import type { Failure } from '../../shared/result'
import { Button } from '../ui/button'
import { FailureNotice } from './failure-notice'

export interface StartUpProps {
  /** Why the program could not be read; null while it still is being read: then nothing is shown, so that nothing flashes. */
  failure: Failure | null
  onRetry: () => Promise<void>
}

/** Between the first paint and the first answer of the main process. */
export function StartUp({ failure, onRetry }: StartUpProps) {
  const [trying, setTrying] = useState(false)
  if (failure === null) return null
  const retry = async () => {
    setTrying(true)
    await onRetry()
    setTrying(false)
  }
  return (
    <FailureNotice
      failure={failure}
      action={
        <Button size="inner" disabled={trying} onPress={() => void retry()}>
          再试
        </Button>
      }
    />
  )
}
