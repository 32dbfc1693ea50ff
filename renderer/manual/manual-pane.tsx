import { type KeyboardEvent, useLayoutEffect, useRef } from 'react'
import { ChoiceList } from '../app/choice-list'
import { useAction, useKeyScope } from '../app/keys/key-scope'
import { KeyButton } from '../ui/button'
import { PaneHead } from '../ui/pane'
import { EmptyState } from '../ui/state-lines'
import { TextField } from '../ui/text-field'
import type { TextElement } from '../ui/use-text-input'
import { ChapterView } from './chapter-view'
import './manual-pane.css'
import { type ManualReading, useManualReading } from './use-manual-reading'

export interface ManualPaneProps {
  onClose: () => void
  /** The phone rings while somebody reads. */
  onNewCall: () => void
  onPrint: () => void
}

/** The user manual over the place; the place stays as it is underneath. */
export function ManualPane(props: ManualPaneProps) {
  const text = useRef<HTMLDivElement>(null)
  const reading = useManualReading(text)
  useManualKeys(props)

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.defaultPrevented || event.nativeEvent.isComposing) return
    if (event.ctrlKey || event.altKey || event.metaKey) return
    if (reading.press(event.key)) event.preventDefault()
  }

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: only listens to the arrows of the fields within
    <div className="manual" data-key-scope="manual" onKeyDown={onKeyDown}>
      <Contents reading={reading} />
      <section className="pane manual__text" aria-label="手册正文">
        <PaneHead title={reading.chosen?.chapter.title}>
          <KeyButton keys="Ctrl+P" onPress={props.onPrint}>
            打印
          </KeyButton>
          <KeyButton keys="Esc" onPress={props.onClose}>
            回到原处
          </KeyButton>
        </PaneHead>
        <div className="pane__body scroll" ref={text}>
          {reading.parts.map(({ id, chapter }) => (
            <ChapterView key={id} id={id} chapter={chapter} />
          ))}
        </div>
      </section>
    </div>
  )
}

function Contents({ reading }: { reading: ManualReading }) {
  const { found, query } = reading
  const search = useRef<TextElement>(null)
  useLayoutEffect(() => search.current?.focus(), [])
  return (
    <nav className="pane" aria-label="手册目录">
      <PaneHead title="手册" note={query === '' ? undefined : `${found.length} 章相符`} />
      <div className="manual__search">
        <TextField
          ref={search}
          label="找"
          labelHidden
          hint="写几个字找相符的章"
          value={query}
          onChange={(typed, { composing }) => reading.look(typed, composing)}
          onEnter={() => reading.open(found[0]?.id)}
        />
      </div>
      {found.length === 0 ? (
        <EmptyState title="手册里没有这几个字">换一个说法再找。</EmptyState>
      ) : (
        <ChoiceList
          label="章"
          choices={found.map(({ id, chapter }) => ({
            id,
            content: <span className="manual__chapter">{chapter.title}</span>,
          }))}
          chosen={reading.chosen?.id ?? null}
          onChoose={reading.open}
        />
      )}
    </nav>
  )
}

/** While the manual is open only its keys work, and the key that opens a new call. */
function useManualKeys({ onClose, onNewCall, onPrint }: ManualPaneProps): void {
  const scope = 'manual'
  useKeyScope(scope, '手册', true)
  useAction({ id: 'manual.close', keys: ['Esc', 'F1'], words: '关手册，回到原处', scope, run: onClose })
  useAction({ id: 'manual.print', keys: 'Ctrl+P', words: '打印手册', scope, run: onPrint })
  useAction({ id: 'manual.new-call', keys: 'F2', words: '新来电', scope, run: onNewCall })
}
