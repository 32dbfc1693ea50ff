import { useRef, useState } from 'react'
import { useStore } from 'zustand'
import { dayOf } from '../../../shared/time/office-time'
import { dayWords } from '../../entries/day-words'
import { readDay } from '../../entries/typed-day'
import { KeyButton } from '../../ui/button'
import { TextField } from '../../ui/text-field'
import { useFirstFocus } from '../../ui/use-first-focus'
import { useReview } from '../review-context'

/** 换日: a day as officers write it, or the nearest ones with records. */
export function DayChoice({ onDone }: { onDone: () => void }) {
  const { stores, office, now } = useReview()
  const { band } = stores
  const view = useStore(band, (state) => state.view)
  const [typed, setTyped] = useState('')
  const box = useRef<HTMLDivElement>(null)
  useFirstFocus(box)
  const moment = now.getState().now
  const today = dayOf(moment, office.zone)
  const day = readDay(typed, { now: moment, zone: office.zone })
  const show = (chosen: number) => {
    band.goTo(chosen)
    onDone()
  }
  const go = () => {
    if (typed.trim() === '') show(today)
    else if (day !== null) show(day)
  }
  const words = (of: number) => dayWords(of, today, office.zone)
  return (
    <div ref={box} className="day-band__choice">
      <TextField
        label="换日"
        kind="numeric"
        limit={20}
        value={typed}
        hint={day === null ? '0717、昨日、7月17日；空着回到今日' : words(day)}
        question={typed.trim() !== '' && day === null ? '认不出，如 0717' : undefined}
        onEnter={go}
        onChange={(text) => setTyped(text)}
      />
      {view?.before && (
        <KeyButton keys="PgUp" onPress={() => view.before !== null && show(view.before)}>
          {words(view.before)}
        </KeyButton>
      )}
      {view?.after && (
        <KeyButton keys="PgDn" onPress={() => view.after !== null && show(view.after)}>
          {words(view.after)}
        </KeyButton>
      )}
    </div>
  )
}
