import { elementWords } from '../../shared/entries/elements'
import { useAction } from '../app/keys/key-scope'
import { Meter } from '../ui/meter'
import { useDesk } from './desk-context'
import { type ElementsNeeded, elementFields } from './use-elements'

/** How complete the form in front is, and the way to the next gap. */
export function ElementMeter({ elements }: { elements: ElementsNeeded | null }) {
  const { drafts } = useDesk().stores
  const missing = elements?.missing ?? []
  const goToNext = () => {
    const fields = missing.map((element) => elementFields[element]).filter((field) => field !== null)
    const names: readonly string[] = fields
    const here = names.indexOf(drafts.placeIn(drafts.getState().currentId)?.field ?? '')
    const next = fields[here + 1] ?? fields[0]
    if (next) drafts.requestFocus(next)
  }
  useAction({
    id: 'form.next-missing',
    keys: 'F7',
    words: '到下一个缺项',
    scope: 'global',
    run: goToNext,
    enabled: missing.length > 0,
  })
  if (!elements) return null
  const { expected } = elements
  return (
    <Meter
      label="要素"
      filled={expected.length - missing.length}
      total={expected.length}
      missing={missing.map((element) => elementWords[element])}
      next={{ keys: 'F7', words: '到下一个缺项', onPress: goToNext }}
    />
  )
}
