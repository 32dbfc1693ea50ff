import { figureWords } from '../../../shared/incidents/casualties'
import { measureWords } from '../../../shared/incidents/incident-kind'
import type { SuggestedKind } from '../../../shared/incidents/suggest'
import { useAction } from '../../app/keys/key-scope'
import { KeyHint } from '../../ui/key-hint'
import { Block } from '../../ui/pane'
import { useOpening } from './opening-context'

const KEYS = ['F5', 'Shift+F5', 'Ctrl+F5'] as const

/** What the text suggests: kinds are taken by a key, figures go into the ledger afterwards. */
export function OpeningOffers() {
  const { form, change } = useOpening()
  const { kinds, figures } = form.suggestion
  const take = (kind: SuggestedKind) => change({ class: kind.class, subclass: kind.subclass })
  if (kinds.length === 0 && figures.length === 0) return null
  return (
    <Block title="正文提到" note="按字面认的，由人定">
      <ul className="opening-offers">
        {kinds.map((kind, index) => (
          <Offer key={kind.subclass} kind={kind} keys={KEYS[index] ?? ''} onTake={() => take(kind)} />
        ))}
        {figures.map(({ measure, figure, upTo, inexact, why }) => (
          <li key={measure} className="opening-offers__figure">
            <span>{measureWords[measure]}</span>
            <b>
              {figure === null ? '数目不明' : figureWords(measure, figure)}
              {upTo !== null && `至 ${figureWords(measure, upTo)}`}
              {inexact && '（约）'}
            </b>
            <small>{why}　立后在台账记</small>
          </li>
        ))}
      </ul>
    </Block>
  )
}

function Offer({ kind, keys, onTake }: { kind: SuggestedKind; keys: string; onTake: () => void }) {
  const { form } = useOpening()
  const taken = form.draft.subclass === kind.subclass
  useAction({
    id: `opening.take-${keys}`,
    keys,
    words: `采用“${kind.title}”`,
    scope: 'incident-opening',
    run: onTake,
  })
  return (
    <li>
      <button type="button" className="opening-offers__kind" aria-pressed={taken} onClick={onTake}>
        <b>{kind.title}</b>
        <small>{kind.why}</small>
        {taken ? <span className="opening-offers__taken">已采用</span> : <KeyHint keys={keys} />}
      </button>
    </li>
  )
}
