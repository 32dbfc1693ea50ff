import { useState } from 'react'
import type { Failure } from '../../shared/result'
import { Banner } from '../ui/banner'
import { Button } from '../ui/button'
import { failureHead } from './failure-words'

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
    <Banner
      kind="strong"
      head={failureHead(failure.kind)}
      action={
        <Button size="inner" disabled={trying} onPress={() => void retry()}>
          再试
        </Button>
      }
    >
      {failure.message}
    </Banner>
  )
}
