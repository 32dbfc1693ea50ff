import { useStore } from 'zustand'
import { failureWords } from '../app/failure-words'
import { Banner } from '../ui/banner'
import { useDesk } from './desk-context'

/** Says that what is typed is not safe at the moment. */
export function DraftFailure() {
  const { drafts } = useDesk().stores
  const failure = useStore(drafts, (state) => state.failure)
  if (!failure) return null
  // What the main process says after the cause is about saving an entry: there the words are still in the draft.
  const [cause = ''] = failureWords(failure).sentence.split('。')
  return (
    <Banner kind="strong" head="草稿没有存下">
      {cause}。字都还在屏幕上，程序每 2 秒再存一次，存下前不要关机。
    </Banner>
  )
}
