import { useLayoutEffect, useRef, useState } from 'react'
import type { HandoverCheck } from '../../../shared/handover/checks'
import type { FormFaults } from '../../app/form-faults'
import { FormField } from '../../app/form-field'
import { useAction } from '../../app/keys/key-scope'
import { Button } from '../../ui/button'

export interface ChecksLinesProps {
  lines: readonly HandoverCheck[]
  onChange: (lines: readonly HandoverCheck[]) => void
  faults: FormFaults
  /** The line that was just added takes the keyboard. */
  focused: string | null
}

const LONGEST_CHECK = 40

/** The lines of the list: written, moved and taken away; Alt+↑ and Alt+↓ carry the line that is being written. */
export function ChecksLines({ lines, onChange, faults, focused }: ChecksLinesProps) {
  const list = useRef<HTMLOListElement>(null)
  const [carried, setCarried] = useState<{ id: string; to: number } | null>(null)

  // A line that moves is taken out of the page for a moment and loses the keyboard, as a new one never had it.
  useLayoutEffect(() => {
    const id = carried?.id ?? focused
    if (id !== null) list.current?.querySelector<HTMLElement>(`[data-check="${id}"] input`)?.focus()
  }, [carried, focused])

  const move = (id: string, by: 1 | -1) => {
    const at = lines.findIndex((line) => line.id === id)
    const to = at + by
    const line = lines[at]
    if (!line || to < 0 || to >= lines.length) return
    onChange(lines.toSpliced(at, 1).toSpliced(to, 0, line))
    setCarried({ id, to })
  }
  const moveFocused = (by: 1 | -1) => {
    const line = document.activeElement?.closest<HTMLElement>('[data-check]')
    if (line?.dataset.check) move(line.dataset.check, by)
  }
  const scope = 'checks'
  useAction({ id: 'checks.up', keys: 'Alt+↑', words: '本项上移', scope, run: () => moveFocused(-1), repeats: true })
  useAction({ id: 'checks.down', keys: 'Alt+↓', words: '本项下移', scope, run: () => moveFocused(1), repeats: true })

  return (
    <ol ref={list} className="checks-lines" aria-label="检查项目">
      {lines.map((line, at) => (
        <li key={line.id} className="checks-lines__line" data-check={line.id}>
          <span className="checks-lines__number">{at + 1}</span>
          <FormField
            faults={faults}
            path={`rows.${at}.words`}
            label={`第 ${at + 1} 项`}
            labelHidden
            limit={LONGEST_CHECK}
            value={line.words}
            onChange={(words) => onChange(lines.map((other) => (other === line ? { ...line, words } : other)))}
          />
          <LineButton words="上移" nth={at + 1} disabled={at === 0} onPress={() => move(line.id, -1)} />
          <LineButton words="下移" nth={at + 1} disabled={at === lines.length - 1} onPress={() => move(line.id, 1)} />
          <LineButton
            words="去掉"
            nth={at + 1}
            disabled={lines.length === 1}
            onPress={() => onChange(lines.filter((other) => other !== line))}
          />
        </li>
      ))}
    </ol>
  )
}

interface LineButtonProps {
  words: string
  nth: number
  disabled: boolean
  onPress: () => void
}

function LineButton({ words, nth, disabled, onPress }: LineButtonProps) {
  return (
    <Button size="inner" disabled={disabled} onPress={onPress}>
      {words}
      <span className="visually-hidden">第 {nth} 项</span>
    </Button>
  )
}
