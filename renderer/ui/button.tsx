import { type ReactNode, type Ref, useId } from 'react'
import './button.css'
import { KeyHint, keyShortcuts } from './key-hint'

export interface ButtonProps {
  /** A verb: 保存, 退回，写原因. */
  children: ReactNode
  onPress: () => void
  /** `primary` once per pane; `grave` only for what is 重特大. */
  kind?: 'secondary' | 'primary' | 'grave' | undefined
  /** `bar` is 34 high, `inner` (within a pane) 28. */
  size?: 'bar' | 'inner' | undefined
  /** Shown after the words. Pressing the key is the key registry's work. */
  keys?: string | undefined
  /** The button stays reachable, does nothing, and `reason` beside it says why. */
  disabled?: boolean | undefined
  reason?: string | undefined
  expanded?: boolean | undefined
  ref?: Ref<HTMLButtonElement> | undefined
}

/** One action with its words and key. */
export function Button(props: ButtonProps) {
  const { kind = 'secondary', size = 'bar', keys, disabled = false, reason, onPress } = props
  const reasonId = useId()
  const explained = disabled && reason !== undefined
  const button = (
    <button
      ref={props.ref}
      type="button"
      className={`button button--${kind} button--${size}`}
      aria-disabled={disabled || undefined}
      aria-describedby={explained ? reasonId : undefined}
      aria-keyshortcuts={keyShortcuts(keys)}
      aria-expanded={props.expanded}
      onClick={disabled ? undefined : onPress}
    >
      <span className="button__words">{props.children}</span>
      {keys !== undefined && <SilentHint keys={keys} />}
    </button>
  )
  if (!explained) return button
  return (
    <span className="button__group">
      {button}
      <span id={reasonId} className="button__reason">
        {reason}
      </span>
    </span>
  )
}

export interface KeyButtonProps {
  /** Shown before the words, as in pane heads: `F4 换草稿`. */
  keys: string
  children: ReactNode
  onPress: () => void
  disabled?: boolean | undefined
  /** For 其余 6 项 `Alt+O`, where the words come first. */
  keysAfter?: boolean | undefined
}

/** An action written as key and word, without a frame of its own: pane heads, banners, rail. */
export function KeyButton({ keys, children, onPress, disabled = false, keysAfter = false }: KeyButtonProps) {
  const hint = <SilentHint keys={keys} />
  return (
    <button
      type="button"
      className="key-button"
      aria-disabled={disabled || undefined}
      aria-keyshortcuts={keyShortcuts(keys)}
      onClick={disabled ? undefined : onPress}
    >
      {!keysAfter && hint}
      <span>{children}</span>
      {keysAfter && hint}
    </button>
  )
}

/** Screen readers have aria-keyshortcuts; the name of the button stays its verb. */
function SilentHint({ keys }: { keys: string }) {
  return (
    <span className="button__keys" aria-hidden="true">
      <KeyHint keys={keys} />
    </span>
  )
}
