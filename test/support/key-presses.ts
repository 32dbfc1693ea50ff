import { onTestFinished } from 'vitest'

/** Names of the keys that went down since, modifiers counted as keys of their own; ends with the test. */
export function watchKeyPresses(): string[] {
  const pressed: string[] = []
  const note = ({ key }: KeyboardEvent) => void pressed.push(key)
  document.addEventListener('keydown', note, true)
  onTestFinished(() => document.removeEventListener('keydown', note, true))
  return pressed
}
