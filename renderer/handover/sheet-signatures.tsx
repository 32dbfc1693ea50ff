import type { ReactNode } from 'react'
import type { SheetView } from '../../shared/handover/handover-contract'
import { type Party, partyWords, type Signature } from '../../shared/handover/signature'
import { takeoverWords } from '../../shared/shifts/shift'
import { formatClockSeconds } from '../../shared/time/office-time'
import { Badge } from '../ui/badge'
import { KeyButton } from '../ui/button'
import { useHandover } from './handover-context'
import { signerWords } from './handover-words'
import { itemsLeft } from './sheet-reading'
import './sheet-signatures.css'
import { firstUnsignedDeputy, holderOf } from './signing-work'
import { useSign } from './use-sign'

/** The foot of the form: who signed, who is still to sign. It never scrolls away. */
export function SheetSignatures({ view }: { view: SheetView }) {
  return (
    <footer className="signatures">
      <Side view={view} lead="outgoing-lead" deputy="outgoing-deputy" note={outgoingNote(view)} />
      <Side view={view} lead="incoming-lead" deputy="incoming-deputy" note={<IncomingNote view={view} />}>
        {view.checkCode === null && <p className="signatures__code">校验码签后生成</p>}
      </Side>
    </footer>
  )
}

function outgoingNote({ phase, takenOverBy }: SheetView): string {
  if (phase === 'live') return '签字后冻结，交接班人逐项确认'
  if (takenOverBy?.takeover && takenOverBy.takeover.kind !== 'signed') return takeoverWords[takenOverBy.takeover.kind]
  return '本人密码'
}

/** What the incoming side still has to do; once it has signed, the check code, whole. */
function IncomingNote({ view }: { view: SheetView }) {
  const items = view.sheet.items.length
  if (view.checkCode !== null) {
    return (
      <>
        校验码 <b className="signatures__figure">{view.checkCode}</b>
      </>
    )
  }
  return items === 0 ? '没有未办结事项，可直接签' : `${items} 项确认完方可签`
}

interface SideProps {
  view: SheetView
  lead: 'outgoing-lead' | 'incoming-lead'
  deputy: 'outgoing-deputy' | 'incoming-deputy'
  note: ReactNode
  children?: ReactNode
}

function Side({ view, lead, deputy, note, children }: SideProps) {
  const { office, mayRecord } = useHandover()
  const sign = useSign(view)
  const holder = holderOf(view, lead)
  const signed = view.signatures.find(({ party }) => party === lead)
  return (
    <section className="signatures__side" aria-label={partyWords[lead]}>
      <p className="signatures__label">
        {partyWords[lead]}　{note}
      </p>
      <p className="signatures__who">
        <span className={signed ? 'signatures__name signatures__name--signed' : 'signatures__name'}>
          {signed?.of.name ?? holder?.name ?? '下一班未定'}
        </span>
        {signed ? (
          <SignedBadge signature={signed} zone={office.zone} />
        ) : (
          holder && <Badge kind="dashed">{waitingWords(view, lead)}</Badge>
        )}
        {signed && <span className="signatures__by">{signerWords(signed)}</span>}
        {!signed && lead === 'incoming-lead' && view.phase === 'frozen' && mayRecord && (
          <KeyButton keys="Alt+S" keysAfter onPress={() => sign('take-over')}>
            签字
          </KeyButton>
        )}
      </p>
      <div className="signatures__foot">
        <Deputy view={view} party={deputy} />
        {children}
      </div>
    </section>
  )
}

function waitingWords(view: SheetView, party: Party): string {
  // The room passed without it: nobody waits for it any more.
  if (view.phase === 'owed' || view.phase === 'closed') return '未签'
  const left = party === 'incoming-lead' && view.phase !== 'live' ? itemsLeft(view) : 0
  return left === 0 ? '待签' : `待签，余 ${left} 项`
}

function SignedBadge({ signature, zone }: { signature: Signature; zone: string }) {
  return <Badge kind="done">已签 {formatClockSeconds(signature.at, zone)}</Badge>
}

const leadOf = { 'outgoing-deputy': 'outgoing-lead', 'incoming-deputy': 'incoming-lead' } as const

/** A deputy signs while the items are being confirmed, or not at all. */
function Deputy({ view, party }: { view: SheetView; party: SideProps['deputy'] }) {
  const { office, mayRecord } = useHandover()
  const sign = useSign(view)
  const holder = holderOf(view, party)
  const signed = view.signatures.find((signature) => signature.party === party)
  if (holder === null) {
    return <p className="signatures__deputy">{holderOf(view, leadOf[party]) === null ? '' : '副班空缺'}</p>
  }
  return (
    <p className="signatures__deputy">
      副班　{signed?.of.name ?? holder.name}
      {signed ? (
        <>
          {`　已签 ${formatClockSeconds(signed.at, office.zone)}`}
          <span className="signatures__by">{signerWords(signed)}</span>
        </>
      ) : (
        view.phase === 'frozen' &&
        mayRecord &&
        (firstUnsignedDeputy(view) === party ? (
          <KeyButton keys="Alt+F" keysAfter onPress={() => sign(party)}>
            签字
          </KeyButton>
        ) : (
          <button type="button" className="key-button" onClick={() => sign(party)}>
            签字
          </button>
        ))
      )}
    </p>
  )
}
