import { useStore } from 'zustand'
import { Banner } from '../ui/banner'
import { useDesk } from './desk-context'

/** Says that what is typed is not safe at the moment. */
export function DraftFailure() {
  const { drafts } = useDesk().stores
  const failure = useStore(drafts, (state) => state.failure)
  if (!failure) return null
  return (
    <Banner kind="strong" head="草稿没有存下">
      {failure.message}。程序每 2 秒再试，字都还在屏幕上。
    </Banner>
  )
}
