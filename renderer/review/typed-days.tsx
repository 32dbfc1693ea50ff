import { useRef, useState } from 'react'
import type { DaySpan } from '../../shared/review/figure'
import { dayOf } from '../../shared/time/office-time'
import { readDay } from '../entries/typed-day'
import { Button } from '../ui/button'
import { TextField } from '../ui/text-field'
import { useFirstFocus } from '../ui/use-first-focus'
import { useReview } from './review-context'

export interface TypedDaysProps {
  className: string
  /** What an empty last day means. */
  openEnd: 'today' | 'same-day'
  /** 查, 统计. */
  deed: string
  onTake: (span: DaySpan) => void
}

const openEndWords = { today: '空着：今日', 'same-day': '空着：同一日' }

/** From a day to a day, both included, as officers write them; Enter takes them. */
export function TypedDays({ className, openEnd, deed, onTake }: TypedDaysProps) {
  const { office, now } = useReview()
  const [typed, setTyped] = useState({ from: '', to: '' })
  const box = useRef<HTMLDivElement>(null)
  useFirstFocus(box)
  const today = { now: now.getState().now, zone: office.zone }
  const from = readDay(typed.from, today)
  const last = openEnd === 'today' ? dayOf(today.now, today.zone) : from
  const to = typed.to.trim() === '' ? last : readDay(typed.to, today)
  const isBackwards = from !== null && to !== null && to < from
  const question = (text: string, day: number | null) =>
    text.trim() !== '' && day === null ? '认不出，如 0717' : undefined
  const take = () => {
    if (from !== null && to !== null && !isBackwards) onTake({ from, to })
  }
  return (
    <div ref={box} className={className}>
      <TextField
        label="从"
        small
        limit={20}
        value={typed.from}
        placeholder="0701、7月1日"
        question={question(typed.from, from)}
        onEnter={take}
        onChange={(text) => setTyped((earlier) => ({ ...earlier, from: text }))}
      />
      <TextField
        label="到"
        small
        limit={20}
        value={typed.to}
        placeholder={openEndWords[openEnd]}
        question={isBackwards ? '在“从”之前' : question(typed.to, to)}
        onEnter={take}
        onChange={(text) => setTyped((earlier) => ({ ...earlier, to: text }))}
      />
      <Button size="inner" keys="Enter" disabled={from === null || to === null || isBackwards} onPress={take}>
        {deed}
      </Button>
    </div>
  )
}
