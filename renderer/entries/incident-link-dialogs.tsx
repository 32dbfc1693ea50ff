import { useStore } from 'zustand'
import { type EntryMark, type IncidentRow, shortIncidentNumber } from '../../shared/incidents/incident'
import { useAction } from '../app/keys/key-scope'
import { Dialog } from '../ui/dialog'
import { KeyHint } from '../ui/key-hint'
import { TextField } from '../ui/text-field'
import { useDesk } from './desk-context'
import './incident-link-dialogs.css'

const CHOICE = 'incident-choice'
/** Incidents that a digit chooses; five run at once on the worst of nights. */
const BY_DIGIT = 9

/** Which of several incidents an entry joins, and why it leaves one. */
export function IncidentLinkDialogs() {
  const { incidentLinks } = useDesk().stores
  const choosing = useStore(incidentLinks, (state) => state.choosing)
  const detaching = useStore(incidentLinks, (state) => state.detaching)
  if (choosing) return <WhichIncident running={choosing.running} />
  return detaching && <DetachDialog mark={detaching} />
}

function WhichIncident({ running }: { running: readonly IncidentRow[] }) {
  const { incidentLinks } = useDesk().stores
  return (
    <Dialog name={CHOICE} title="归入哪一起" open wide onClose={incidentLinks.putAway} dismissWords="不归入">
      <ol>
        {running.map((row, index) => (
          <IncidentLine key={row.id} row={row} keys={index < BY_DIGIT ? String(index + 1) : null} />
        ))}
      </ol>
      <LinkFault />
    </Dialog>
  )
}

function IncidentLine({ row, keys }: { row: IncidentRow; keys: string | null }) {
  const { incidentLinks } = useDesk().stores
  const take = () => void incidentLinks.attachTo(row.id)
  const { name, place, number } = row
  return (
    <li>
      {keys !== null && <DigitKey keys={keys} words={`归入“${name}”`} run={take} />}
      <button type="button" className="incident-choice" onClick={take}>
        {keys === null ? <span /> : <KeyHint keys={keys} />}
        <span className="incident-choice__number">{shortIncidentNumber(number)}</span>
        <b>{name}</b>
        <small>{place}</small>
      </button>
    </li>
  )
}

function DigitKey({ keys, words, run }: { keys: string; words: string; run: () => void }) {
  useAction({ id: `${CHOICE}.${keys}`, keys, words, scope: CHOICE, run })
  return null
}

function DetachDialog({ mark }: { mark: EntryMark }) {
  const { incidentLinks } = useDesk().stores
  const reason = useStore(incidentLinks, ({ reasons }) => reasons[mark.entryId] ?? '')
  const busy = useStore(incidentLinks, (state) => state.busy)
  const isEmpty = reason.trim() === ''
  return (
    <Dialog
      name="detach-from-incident"
      title={`移出 ${shortIncidentNumber(mark.number)}`}
      open
      onClose={incidentLinks.putAway}
      dismissWords="不移出"
      primary={{
        words: '移出',
        onPress: () => void incidentLinks.submitDetach(),
        disabled: busy || isEmpty,
        reason: isEmpty ? '先写一句原因' : undefined,
      }}
    >
      <div className="dialog-fields">
        <p>“{mark.name}”里不再有这条记录，移出记入时间线。</p>
        <TextField
          label="原因"
          limit={1_000}
          value={reason}
          onRefused={incidentLinks.refuse}
          onChange={incidentLinks.writeReason}
        />
        <LinkFault />
      </div>
    </Dialog>
  )
}

function LinkFault() {
  const failure = useStore(useDesk().stores.incidentLinks, (state) => state.failure)
  return (
    failure && (
      <p className="form-fault" role="alert">
        {failure.message}
      </p>
    )
  )
}
