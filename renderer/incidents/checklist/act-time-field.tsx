import { formatClock, formatClockBeside } from '../../../shared/time/office-time'
import { parseTimeExpression } from '../../../shared/time/time-expression'
import { shortSentence } from '../../ui/field-sentence'
import { TextField } from '../../ui/text-field'
import { useDetail, useIncidents } from '../incident-context'
import { useFieldFault } from './now-form'

const MINUTE = 60_000

interface ActTimeFieldProps {
  /** When the form was begun (UTC ms): what an empty field means. */
  begunAt: number
  value: string
  onEnter: () => void
}

/** 时刻: when it was done, as officers write times; earlier than now where it is written down afterwards. */
export function ActTimeField({ begunAt, value, onEnter }: ActTimeFieldProps) {
  const { stores, office, now } = useIncidents()
  const { checklist } = stores
  const { zone } = office
  const fault = useFieldFault('at', 'action.at')
  const reading = parseTimeExpression(value, { now: now.getState().now, zone, reference: begunAt })
  const { receivedAt } = useDetail().facts
  const read = reading.kind === 'read' ? reading : null
  const tooEarly = read && read.at < receivedAt - MINUTE ? '早于接报，核对' : undefined
  return (
    <TextField
      label="时刻"
      kind="numeric"
      limit={100}
      value={value}
      placeholder={formatClock(begunAt, zone)}
      hint={read ? formatClockBeside(read.at, begunAt, zone) : undefined}
      question={shortSentence(fault ?? read?.question ?? tooEarly)}
      onRefused={checklist.refuse}
      onEnter={onEnter}
      onChange={(at) => checklist.write({ at })}
    />
  )
}
