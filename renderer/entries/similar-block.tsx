import { useStore } from 'zustand'
import type { SimilarEntry } from '../../shared/entries/entries-contract'
import { formatShortNumber } from '../../shared/entries/entry'
import { formatClock } from '../../shared/time/office-time'
import { useAction } from '../app/keys/key-scope'
import { Badge } from '../ui/badge'
import { KeyButton } from '../ui/button'
import { Block } from '../ui/pane'
import { useDesk, useDraft } from './desk-context'
import { highlighted } from './highlighted-text'

/** Characters of an earlier entry that find room in two lines. */
const SHOWN = 60

/** Entries of the last 24 h that may be about the same matter. */
export function SimilarBlock() {
  const { stores, openEntry } = useDesk()
  const similar = useStore(stores.lookups, (state) => state.similar)
  const linked = useDraft(({ form }) => form.linkedTo)
  const [first] = similar
  const openFirst = () => first && openEntry(first.row.id)
  useAction({
    id: 'form.similar',
    keys: 'F9',
    words: '查看可能是同一件事的记录，再按一次关联',
    scope: 'global',
    run: openFirst,
    enabled: first !== undefined,
  })
  const count = `近 24 小时 ${similar.length} 条`
  return (
    <div className="similar-block">
      <Block
        title="可能是同一件事"
        note={linked.length === 0 ? count : `${count}，已关联 ${linked.length} 条`}
        actions={
          first && (
            <KeyButton keys="F9" onPress={openFirst}>
              查看并关联
            </KeyButton>
          )
        }
      >
        <ul className="block-rows">
          {similar.length === 0 && <li className="block-none">近 24 小时没有相近的记录</li>}
          {similar.map((each) => (
            <SimilarRow
              key={each.row.id}
              similar={each}
              linked={linked.includes(each.row.id)}
              onOpen={() => openEntry(each.row.id)}
            />
          ))}
        </ul>
      </Block>
    </div>
  )
}

function SimilarRow(props: { similar: SimilarEntry; linked: boolean; onOpen: () => void }) {
  const { row, text, spans } = props.similar
  const { zone } = useDesk().office
  return (
    <li>
      <button type="button" className="block-row block-row--two" onClick={props.onOpen}>
        <span className="block-row__time">{formatClock(row.receivedAt, zone)}</span>
        <span className="block-row__lines">
          {highlighted(text, spans, SHOWN).map(({ text: words, hit, start }) =>
            hit ? <mark key={start}>{words}</mark> : <span key={start}>{words}</span>,
          )}
        </span>
        <span className="block-row__end">
          {props.linked && <Badge kind="plain">已关联</Badge>} {formatShortNumber(row.number)}
        </span>
      </button>
    </li>
  )
}
