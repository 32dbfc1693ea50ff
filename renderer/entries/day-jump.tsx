import { useRef, useState } from 'react'
import { TextField } from '../ui/text-field'
import { useFirstFocus } from '../ui/use-first-focus'
import { dayWords } from './day-words'
import { useDesk } from './desk-context'
import { readDay } from './typed-day'

/** Begins the log on another day. */
export function DayJump({ onDone }: { onDone: () => void }) {
  const { stores, office, now } = useDesk()
  const { log } = stores
  const [typed, setTyped] = useState('')
  const box = useRef<HTMLDivElement>(null)
  useFirstFocus(box)
  const { today } = log.getState()
  const day = readDay(typed, { now: now.getState().now, zone: office.zone })
  const go = () => {
    if (typed.trim() === '') log.goToDay(null)
    else if (day === null) return
    else log.goToDay(day >= today ? null : day)
    onDone()
  }
  return (
    <div ref={box} className="day-jump" data-field="day">
      <TextField
        label="换日"
        kind="numeric"
        limit={20}
        value={typed}
        hint={day === null ? '0717、昨日、7月17日；空着回到今日' : dayWords(day, today, office.zone)}
        question={typed.trim() !== '' && day === null ? '认不出，如 0717' : undefined}
        onEnter={go}
        onChange={(text) => setTyped(text)}
      />
    </div>
  )
}
