import { useStore } from 'zustand'
import type { GradeOffer as Offer } from '../../../shared/incidents/incident-detail'
import { formatMomentBeside } from '../../../shared/time/office-time'
import { useAction } from '../../app/keys/key-scope'
import { Badge } from '../../ui/badge'
import { Button } from '../../ui/button'
import { useIncidents, useMayAct } from '../incident-context'
import { INCIDENTS_SCOPE } from '../incident-scopes'
import './grade-offer.css'

/** The grade that the figures make, why, and what taking it would start. Nothing is taken unasked. */
export function GradeOffer({ offer }: { offer: Offer }) {
  const { stores } = useIncidents()
  const mayAct = useMayAct()
  const { ledger } = stores
  const busy = useStore(ledger, (state) => state.busy)
  const adopt = () => void ledger.adopt()
  const enabled = mayAct && !busy
  useAction({ id: 'ledger.adopt', keys: 'Alt+C', words: '采纳建议等级', scope: INCIDENTS_SCOPE, run: adopt, enabled })
  useAction({
    id: 'ledger.decline',
    keys: 'Alt+B',
    words: '暂不采纳，记原因',
    scope: INCIDENTS_SCOPE,
    run: ledger.beginDecline,
    enabled,
  })
  const { head, reasons } = wordsOf(offer)
  return (
    <section className="grade-offer" aria-label="建议等级" data-direction={offer.direction}>
      <div className="grade-offer__text scroll">
        <p className="grade-offer__words">
          <b className="grade-offer__head">{head}</b>
          {reasons}。
        </p>
        <NewClocks offer={offer} />
        <p className="grade-offer__source">
          依据 {offer.source}
          {!offer.verified && <Badge kind="dashed">待核对</Badge>}
        </p>
      </div>
      {mayAct && (
        <div className="grade-offer__deeds">
          <Button size="inner" keys="Alt+C" disabled={busy} onPress={adopt}>
            采纳
          </Button>
          <Button size="inner" keys="Alt+B" disabled={busy} onPress={ledger.beginDecline}>
            暂不，记原因
          </Button>
        </div>
      )}
    </section>
  )
}

/** 建议升为较大（III级）, and why. */
function wordsOf({ words }: Offer): { head: string; reasons: string } {
  const at = words.indexOf('：')
  return at < 0 ? { head: words, reasons: '' } : { head: words.slice(0, at), reasons: words.slice(at + 1) }
}

function NewClocks({ offer }: { offer: Offer }) {
  const { office, now } = useIncidents()
  const { newClocks } = offer
  if (newClocks.length === 0) return <p className="grade-offer__words">采纳后不新增时限。</p>
  const at = now.getState().now
  const byDue = [...newClocks].sort((left, right) => (left.dueAt ?? Infinity) - (right.dueAt ?? Infinity))
  return (
    <p className="grade-offer__words">
      采纳后新增 {newClocks.length} 个时限，仍从原起点算：
      {byDue.map(({ key, title, to, dueAt }, index) => (
        <span key={key}>
          {index > 0 && '；'}
          <b>{dueAt === null ? '不限时' : formatMomentBeside(dueAt, at, office.zone)}</b> {to} {title}
        </span>
      ))}
      。
    </p>
  )
}
