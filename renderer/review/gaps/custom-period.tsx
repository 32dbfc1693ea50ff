import { useRef, useState } from 'react'
import { readDay } from '../../entries/typed-day'
import { Button } from '../../ui/button'
import { TextField } from '../../ui/text-field'
import { useFirstFocus } from '../../ui/use-first-focus'
import { useReview } from '../review-context'

/** From a day to a day, as officers write them; Enter looks. */
export function CustomPeriod({ onDone }: { onDone: () => void }) {
  const { stores, office, now } = useReview()
  const [from, setFrom] = useState('')
  const [to, setTo] = useState('')
  const box = useRef<HTMLDivElement>(null)
  useFirstFocus(box)
  const dayIn = (typed: string) => readDay(typed, { now: now.getState().now, zone: office.zone })
  const first = dayIn(from)
  const last = to.trim() === '' ? first : dayIn(to)
  const question = (typed: string, day: number | null) =>
    typed.trim() !== '' && day === null ? '认不出，如 0717' : undefined
  const backwards = first !== null && last !== null && last < first
  const look = () => {
    if (first === null || last === null || backwards) return
    stores.gaps.chooseDays({ from: first, to: last })
    onDone()
  }
  return (
    <div ref={box} className="gaps__days">
      <TextField
        label="从"
        small
        limit={20}
        value={from}
        placeholder="0701、7月1日"
        question={question(from, first)}
        onEnter={look}
        onChange={setFrom}
      />
      <TextField
        label="到"
        small
        limit={20}
        value={to}
        placeholder="空着：同一日"
        question={backwards ? '在“从”之前' : question(to, last)}
        onEnter={look}
        onChange={setTo}
      />
      <Button size="inner" keys="Enter" disabled={first === null || last === null || backwards} onPress={look}>
        查
      </Button>
    </div>
  )
}
