import { type ReactNode, useRef } from 'react'
import { useStore } from 'zustand'
import { Button } from '../ui/button'
import { useFirstFocus } from '../ui/use-first-focus'
import { useDesk } from './desk-context'

export interface WorkFormProps {
  /** What is being written: 转办, 签收, 更正. */
  title: string
  /** What storing it is called: 记下转办. */
  deed: string
  /** What stays in sight beside the buttons, however long the rest is. */
  foot?: ReactNode
  children: ReactNode
}

/** Something being written about an opened entry, within its pane. */
export function WorkForm({ title, deed, foot, children }: WorkFormProps) {
  const { entry } = useDesk().stores
  const busy = useStore(entry, (state) => state.busy)
  const box = useRef<HTMLDivElement>(null)
  useFirstFocus(box)
  return (
    <section ref={box} className="work-form" aria-label={title}>
      <h3 className="work-form__title">{title}</h3>
      {children}
      <div className="work-form__foot">
        {foot}
        <div className="work-form__deeds">
          <Button kind="primary" size="inner" keys="Ctrl+Enter" disabled={busy} onPress={() => void entry.submit()}>
            {deed}
          </Button>
          <Button size="inner" keys="Esc" onPress={entry.putAway}>
            收起
          </Button>
          <span className="work-form__note">收起不丢，再按同一键接着写</span>
        </div>
      </div>
    </section>
  )
}
