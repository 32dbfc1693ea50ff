/** What a key handler must ask before it acts: does the input method own this key? */
export interface CompositionGuard {
  /** The composing field, from compositionstart to compositionend; null otherwise. */
  field(): EventTarget | null
  start(field: EventTarget): void
  end(): void
  /** True while the key belongs to the input method, the tick after compositionend included. */
  claims(event: Pick<KeyboardEvent, 'isComposing' | 'keyCode' | 'target'>): boolean
}

/** keyCode of a key that an input method has already taken. */
const takenByInputMethod = 229

/**
 * Follows one composition at a time. Some input methods end the composition before they send the Enter that ended it,
 * so keys stay claimed until the next tick. A field removed while composing never says that it ended: a key that
 * comes from another element proves it.
 */
export function createCompositionGuard(): CompositionGuard {
  let composing: EventTarget | null = null
  let held: EventTarget | null = null
  return {
    field: () => composing,
    start(field) {
      composing = field
      held = field
    },
    end() {
      composing = null
      const ended = held
      setTimeout(() => {
        if (composing === null && held === ended) held = null
      })
    },
    claims(event) {
      if (event.isComposing || event.keyCode === takenByInputMethod) return true
      if (held !== null && event.target !== held) {
        composing = null
        held = null
      }
      return held !== null
    },
  }
}
