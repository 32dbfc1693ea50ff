import { formatClock } from '../../../shared/time/office-time'
import { describeReading } from '../../../shared/time/time-expression'
import { FieldSentence, shortSentence } from '../../ui/field-sentence'
import { TextField } from '../../ui/text-field'
import { useIncidents } from '../incident-context'
import { useOpening } from './opening-context'
import { type OpeningTimeName, readTime, settledTime, timeText } from './opening-draft'

/** Characters that find room beside a time. */
const LONGEST_HINT = 16

/** One of the three times, as officers write it, with what it was read as at its right. */
export function OpeningTimeField({ name, label }: { name: OpeningTimeName; label: string }) {
  const { form, facts, moment, change, refuse, sentenceAt } = useOpening()
  const { now } = useIncidents()
  const time = form.draft[name]
  const reading = readTime(time, moment)
  const { zone, base } = moment
  const question = reading.kind === 'read' ? (reading.question ?? undefined) : undefined
  const sentence = sentenceAt(`facts.${name}At`) ?? question
  const at = reading.kind === 'read' ? reading.at : name === 'received' ? base : null
  const settle = () => {
    const settled = settledTime(time, { ...moment, now: now.getState().now })
    if (settled !== time) change({ [name]: settled })
  }
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: hears of the focus of the field within, takes no input itself
    <div data-field={name} onBlur={settle}>
      <TextField
        label={label}
        kind="numeric"
        limit={40}
        value={timeText(time, base, zone)}
        missing={name === 'received' ? undefined : '缺'}
        placeholder={name === 'received' ? formatClock(base, zone) : undefined}
        hint={at === null ? undefined : hintOf(at, zone, facts.receivedAt)}
        question={shortSentence(sentence)}
        onRefused={refuse}
        onChange={(text) => change({ [name]: { at: time.at, text } })}
      />
      <FieldSentence sentence={sentence} />
    </div>
  )
}

function hintOf(at: number, zone: string, receivedAt: number): string {
  const described = describeReading(at, { zone, receivedAt })
  return described.length <= LONGEST_HINT ? described : (described.split('，')[0] ?? described)
}
