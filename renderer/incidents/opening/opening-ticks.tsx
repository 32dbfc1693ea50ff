import { Tick } from '../../ui/tick'
import { useOpening } from './opening-context'
import { kindsIn } from './pack-reader'

/** 重特大 before there is a grade; sensitive kinds; who else is told. */
export function OpeningTicks() {
  const { form, packs, change, sentenceAt } = useOpening()
  const { draft } = form
  const sensitive = packs ? kindsIn(packs, (pack) => pack.sensitive) : []
  const special = packs ? kindsIn(packs, (pack) => pack.specialNotifications) : []
  return (
    <>
      <div className="opening__row">
        <span className="field-label">重特大</span>
        <Tick
          checked={draft.grave}
          onChange={(grave) => change({ grave })}
          note={draft.grade === null ? '未定级前按重特大起时限' : '已定等级，时限按等级'}
        >
          先按重特大办
        </Tick>
      </div>
      <Ticks
        label="敏感"
        kinds={sensitive}
        chosen={draft.sensitive}
        sentence={sentenceAt('facts.sensitive')}
        onChange={(chosen) => change({ sensitive: chosen })}
      />
      <Ticks
        label="另通报"
        kinds={special}
        chosen={draft.special}
        sentence={sentenceAt('facts.special')}
        onChange={(chosen) => change({ special: chosen })}
      />
    </>
  )
}

interface TicksProps {
  label: string
  kinds: readonly { id: string; title: string; hints: readonly string[] }[]
  chosen: readonly string[]
  sentence: string | undefined
  onChange: (chosen: readonly string[]) => void
}

function Ticks({ label, kinds, chosen, sentence, onChange }: TicksProps) {
  const { text } = useOpening().form
  if (kinds.length === 0) return null
  const toggle = (id: string, on: boolean) => onChange(on ? [...chosen, id] : chosen.filter((each) => each !== id))
  return (
    <fieldset className="opening__row opening__ticks">
      <legend className="visually-hidden">{label}</legend>
      <span className="field-label" aria-hidden="true">
        {label}
      </span>
      {kinds.map(({ id, title, hints }) => (
        <Tick key={id} checked={chosen.includes(id)} onChange={(on) => toggle(id, on)} note={wordsFound(hints, text)}>
          {title}
        </Tick>
      ))}
      {sentence !== undefined && <span className="opening__none">{sentence}</span>}
    </fieldset>
  )
}

/** Which words of an entry remind of a kind; a tick is always the officer's. */
function wordsFound(hints: readonly string[], text: string): string | undefined {
  const found = hints.filter((hint) => text.includes(hint))
  return found.length === 0 ? undefined : `正文有“${found.slice(0, 2).join('、')}”`
}
