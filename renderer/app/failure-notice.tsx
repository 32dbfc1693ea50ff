import type { ReactNode } from 'react'
import type { Failure } from '../../shared/result'
import { Banner } from '../ui/banner'
import { failureWords } from './failure-words'

export interface FailureNoticeProps {
  failure: Failure | null
  /** What did not happen, where the failure itself does not say: 没有建立. */
  deed?: string | undefined
  action?: ReactNode
}

/** Why something was not done, where it would have been done. Nothing while nothing failed. */
export function FailureNotice({ failure, deed, action }: FailureNoticeProps) {
  if (failure === null) return null
  const { head, sentence } = failureWords(failure, deed)
  return (
    <Banner kind="strong" head={head} action={action}>
      {sentence}
    </Banner>
  )
}
