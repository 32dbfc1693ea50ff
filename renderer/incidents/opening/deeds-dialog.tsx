import { useStore } from 'zustand'
import { mayDoToIncident } from '../../../shared/incidents/incident-rules'
import { useAction } from '../../app/keys/key-scope'
import { Dialog } from '../../ui/dialog'
import { KeyHint } from '../../ui/key-hint'
import { TextArea } from '../../ui/text-area'
import { useDetail, useIncidents } from '../incident-context'
import { DeedChoice } from './deed-choice'
import { deedMenu, deedWords, splitWords } from './deed-words'
import './deeds-dialog.css'
import { type IncidentDeedKind, noDeedWork, workName } from './deeds-store'
import { StillOpen } from './still-open'

const MENU = 'incident-deeds'

/** What is done to the incident in sight as a whole: first which, then why. */
export function DeedsDialog() {
  const { deeds } = useIncidents().stores
  const open = useStore(deeds, (state) => state.open)
  if (open === null) return null
  return open === 'menu' ? <DeedMenu /> : <DeedDialog key={open} deed={open} />
}

function DeedMenu() {
  const { deeds, opening } = useIncidents().stores
  const detail = useDetail()
  const offered = deedMenu.filter(({ rule }) => mayDoToIncident(rule, detail.status).ok)
  const begin = (deed: IncidentDeedKind | 'split') => {
    if (deed !== 'split') return deeds.begin(deed)
    deeds.putAway()
    void opening.split(detail)
  }
  return (
    <Dialog name={MENU} title={detail.name} open wide onClose={deeds.putAway} dismissWords="都不是">
      <ol className="deed-menu">
        {offered.length === 0 && <li>{refusal(detail.status)}</li>}
        {offered.map(({ deed }, index) => (
          <MenuLine key={deed} keys={String(index + 1)} deed={deed} onBegin={() => begin(deed)} />
        ))}
      </ol>
    </Dialog>
  )
}

function refusal(status: Parameters<typeof mayDoToIncident>[1]): string {
  const allowed = mayDoToIncident('close', status)
  return allowed.ok ? '' : allowed.failure.message
}

interface MenuLineProps {
  keys: string
  deed: IncidentDeedKind | 'split'
  onBegin: () => void
}

function MenuLine({ keys, deed, onBegin }: MenuLineProps) {
  const { title, sentence } = deed === 'split' ? splitWords : deedWords[deed]
  useAction({ id: `${MENU}.${deed}`, keys, words: title, scope: MENU, run: onBegin })
  return (
    <li>
      <button type="button" className="deed-menu__line" onClick={onBegin}>
        <KeyHint keys={keys} />
        <b>{title}</b>
        <small>{sentence}</small>
      </button>
    </li>
  )
}

function DeedDialog({ deed }: { deed: IncidentDeedKind }) {
  const { deeds } = useIncidents().stores
  const detail = useDetail()
  const work = useStore(deeds, ({ works }) => works[workName(detail.id, deed)] ?? noDeedWork)
  const busy = useStore(deeds, (state) => state.busy)
  const failure = useStore(deeds, (state) => state.failure)
  const { title, sentence, label, deed: verb, dismiss, choice } = deedWords[deed]
  const lacking = choice && work.choice === '' ? choice.lacking : work.words.trim() === '' ? '先写一句' : undefined
  return (
    <Dialog
      name={`incident-${deed}`}
      title={title}
      open
      onClose={deeds.putAway}
      dismissWords={dismiss}
      primary={{
        words: verb,
        onPress: () => void deeds.submit(),
        disabled: busy || lacking !== undefined,
        reason: lacking,
      }}
    >
      <div className="deed">
        <p>{sentence}</p>
        {deed === 'close' && <StillOpen />}
        {choice && <DeedChoice deed={deed} {...choice} value={work.choice} />}
        <TextArea
          label={label}
          labelShown
          lines={2}
          limit={1_000}
          value={work.words}
          onRefused={deeds.refuse}
          onChange={(words) => deeds.write({ words })}
        />
        {failure && (
          <p className="deed__fault" role="alert">
            {failure.message}
          </p>
        )}
      </div>
    </Dialog>
  )
}
