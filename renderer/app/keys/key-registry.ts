import { type CompositionGuard, createCompositionGuard } from '../../ui/composition'
import { chordOf, normalChord } from './chord'
import { belongsToTarget, scopesAround } from './key-targets'

/** One thing a key does, as data. */
export interface KeyAction {
  /** Stable name, `entries.save`. */
  id: string
  /** As printed: `F7`, `Alt+O`, `Ctrl+Enter`, `?`. Several when more than one key does it. */
  keys: string | readonly string[]
  /** A verb in the officer's words, for the key list. */
  words: string
  /** `global` everywhere but in dialogs, `always` in dialogs too, or the name of the KeyScope that must hold the focus. */
  scope: string
  /** Null when the part that holds the focus answers the key itself and it is only listed. */
  run: (() => void) | null
  /** False: the key is taken and nothing happens. Default true. */
  enabled?: boolean | undefined
  /** Runs again while the key is held down. Default false. */
  repeats?: boolean | undefined
}

export interface KeyScopeEntry {
  name: string
  /** What the key list calls it: 值班台, 今日记录. */
  label: string
  /** A dialog: while it is the newest, only its keys and `always` work. */
  modal: boolean
}

export interface KeyRegistry {
  /** Reads the action anew at each key press. Returns its removal. A key twice in one scope throws when strict. */
  register(read: () => KeyAction): () => void
  openScope(scope: KeyScopeEntry): () => void
  /** The one listener. Returns its removal. */
  listen(document: Document): () => void
  subscribe(changed: () => void): () => void
  /** All actions and scopes now registered; the same object until something changes. */
  snapshot(): KeySnapshot
}

export interface KeySnapshot {
  actions: readonly (() => KeyAction)[]
  scopes: readonly KeyScopeEntry[]
}

export interface KeyRegistryOptions {
  /** Cmd counts as Ctrl. */
  mac: boolean
  /** Throw on a key registered twice (development, tests); otherwise the newest wins. */
  strict: boolean
}

export function keysOf(action: KeyAction): readonly string[] {
  return typeof action.keys === 'string' ? [action.keys] : action.keys
}

export function createKeyRegistry(options: KeyRegistryOptions): KeyRegistry {
  let current: KeySnapshot = { actions: [], scopes: [] }
  const listeners = new Set<() => void>()
  const change = (next: Partial<KeySnapshot>) => {
    current = { ...current, ...next }
    for (const changed of listeners) changed()
  }
  return {
    register(read) {
      if (options.strict) refuseClash(read(), current.actions)
      change({ actions: [...current.actions, read] })
      return () => change({ actions: current.actions.filter((other) => other !== read) })
    },
    openScope(scope) {
      change({ scopes: [...current.scopes, scope] })
      return () => change({ scopes: current.scopes.filter((other) => other !== scope) })
    },
    listen: (document) => listenForKeys(document, options.mac, () => current),
    subscribe(changed) {
      listeners.add(changed)
      return () => listeners.delete(changed)
    },
    snapshot: () => current,
  }
}

function listenForKeys(document: Document, mac: boolean, snapshot: () => KeySnapshot): () => void {
  const guard = createCompositionGuard()
  let lastScopes: readonly string[] = []
  const off = new AbortController()
  const listening = { capture: true, signal: off.signal }
  document.addEventListener('compositionstart', (event) => event.target && guard.start(event.target), listening)
  document.addEventListener('compositionend', () => guard.end(), listening)
  document.addEventListener(
    'focusin',
    (event) => {
      lastScopes = event.target instanceof Element ? scopesAround(event.target) : []
    },
    listening,
  )
  document.addEventListener('keydown', (event) => dispatch(event, mac, snapshot(), guard, lastScopes), listening)
  return () => off.abort()
}

function dispatch(
  event: KeyboardEvent,
  mac: boolean,
  snapshot: KeySnapshot,
  guard: CompositionGuard,
  lastScopes: readonly string[],
): void {
  if (guard.claims(event)) return
  const chord = chordOf(event, mac)
  if (belongsToTarget(chord, event.target)) return
  const action = actionFor(chord, scopeChain(event.target, snapshot, lastScopes), snapshot)
  if (action?.run == null) return
  event.preventDefault()
  event.stopPropagation()
  if (action.enabled === false || (event.repeat && action.repeats !== true)) return
  action.run()
}

/** Scopes that may answer, nearest first. With nothing focused, those around what was last: it may have left the page since. */
function scopeChain(target: EventTarget | null, { scopes }: KeySnapshot, lastScopes: readonly string[]): string[] {
  const isFocused = target instanceof Element && target !== target.ownerDocument.body
  const around = isFocused ? scopesAround(target) : lastScopes.filter((name) => scopes.some((one) => one.name === name))
  const dialog = scopes.findLast((scope) => scope.modal)
  if (dialog === undefined) return [...around, 'global', 'always']
  const inside = around.includes(dialog.name) ? around.slice(0, around.indexOf(dialog.name)) : []
  return [...inside, dialog.name, 'always']
}

function actionFor(chord: string, chain: readonly string[], { actions }: KeySnapshot): KeyAction | undefined {
  for (const scope of chain) {
    const found = actions.findLast((read) => {
      const action = read()
      return action.scope === scope && keysOf(action).some((keys) => normalChord(keys) === chord)
    })
    if (found !== undefined) return found()
  }
  return undefined
}

function refuseClash(action: KeyAction, actions: readonly (() => KeyAction)[]): void {
  const wanted = new Set(keysOf(action).map(normalChord))
  for (const read of actions) {
    const other = read()
    const taken = keysOf(other).find((keys) => wanted.has(normalChord(keys)))
    if (taken !== undefined && sameReach(action.scope, other.scope)) {
      throw new Error(`key ${taken} is registered twice in scope "${action.scope}": ${other.id} and ${action.id}`)
    }
  }
}

function sameReach(one: string, other: string): boolean {
  const everywhere = (scope: string) => scope === 'global' || scope === 'always'
  return one === other || (everywhere(one) && everywhere(other))
}
