import { createContext, type ReactNode, use, useLayoutEffect, useRef } from 'react'
import type { KeyAction, KeyRegistry } from './key-registry'
import { keysOf } from './key-registry'

export const KeyRegistryContext = createContext<KeyRegistry | null>(null)

/** The registry of this window. */
export function useKeyRegistry(): KeyRegistry {
  const registry = use(KeyRegistryContext)
  if (registry === null) throw new Error('no KeyRegistryContext above this component')
  return registry
}

/** Registers an action while the component is mounted. `run` and `enabled` may differ at each render. */
export function useAction(action: KeyAction): void {
  const registry = useKeyRegistry()
  const latest = useRef(action)
  useLayoutEffect(() => {
    latest.current = action
  })
  const keys = keysOf(action).join(' ')
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new key, scope or name is a new registration; the rest is read when pressed
  useLayoutEffect(
    () => registry.register(() => latest.current),
    [registry, action.id, keys, action.scope, action.words],
  )
}

export interface KeyScopeProps {
  /** The name that actions give as their scope. */
  name: string
  /** Spoken name of the region, and its head in the key list. */
  label: string
  className?: string | undefined
  children: ReactNode
}

/** A pane whose keys work while it holds the focus. A click on its blank ground gives it the focus. */
export function KeyScope({ name, label, className, children }: KeyScopeProps) {
  useKeyScope(name, label, false)
  return (
    <section className={className} aria-label={label} data-key-scope={name} tabIndex={-1}>
      {children}
    </section>
  )
}

/** Opens a scope for an element of one's own, which must carry `data-key-scope`. */
export function useKeyScope(name: string, label: string, modal: boolean): void {
  const registry = useKeyRegistry()
  useLayoutEffect(() => registry.openScope({ name, label, modal }), [registry, name, label, modal])
}
