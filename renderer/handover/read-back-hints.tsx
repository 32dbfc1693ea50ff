import type { OpenItem } from '../../shared/handover/open-item'
import { readBackHints } from '../../shared/handover/read-back'
import { Badge } from '../ui/badge'
import { useHandover } from './handover-context'

/** What of an item a read-back has mentioned and what not. Only a hint: the two officers judge. */
export function ReadBackHints({ item, text }: { item: OpenItem; text: string }) {
  const { office } = useHandover()
  const hints = readBackHints(item, text, office.zone)
  const mentioned = hints.filter((hint) => hint.mentioned)
  const missing = hints.filter((hint) => !hint.mentioned)
  if (hints.length === 0) return null
  return (
    <div className="read-back-hints">
      <Group label="已提到" kind="done" words={mentioned.map(({ words }) => words)} />
      <Group label="未提到" kind="dashed" words={missing.map(({ words }) => words)} />
      <span className="read-back-hints__note">仅提示，由双方判断</span>
    </div>
  )
}

function Group({ label, kind, words }: { label: string; kind: 'done' | 'dashed'; words: readonly string[] }) {
  if (words.length === 0) return null
  return (
    <>
      <span>{label}</span>
      {words.map((one) => (
        <Badge key={one} kind={kind}>
          {one}
        </Badge>
      ))}
    </>
  )
}
