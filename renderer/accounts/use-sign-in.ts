import { useState } from 'react'
import { useStore } from 'zustand'
import type { Failure } from '../../shared/result'
import { listStep } from '../ui/listbox'
import type { Name, SessionStore } from './session-store'

/** The sign-in as it stands: who is listed, who is chosen, what was typed. */
export interface SignInForm {
  total: number
  filter: string
  shown: readonly Name[]
  chosen: Name | undefined
  password: string
  /** Why the last try was refused. */
  refused: Failure | null
  checking: boolean
  writeFilter(text: string, composing: boolean): void
  choose(id: string): void
  /** Moves the choice up or down as an arrow does; false when the key is none of these. */
  step(key: string): boolean
  writePassword(text: string): void
  signIn(): Promise<void>
}

/** Somebody else is chosen: what was typed for the one before goes. */
const untried = { password: '', refused: null }

/** `expected` is who has the word at the desk now, if anybody; else it is whoever was here last. */
export function useSignIn(store: SessionStore, expected: string | null): SignInForm {
  const names = useStore(store, (state) => state.names)
  const [filter, setFilter] = useState({ typed: '', applied: '' })
  const [chosenId, setChosenId] = useState<string | null>(() => expected ?? store.getState().lastHere)
  const [attempt, setAttempt] = useState<{ password: string; refused: Failure | null }>(untried)
  const [checking, setChecking] = useState(false)
  const shown = names.filter((name) => fits(name, filter.applied))
  const chosen = shown.find(({ id }) => id === chosenId) ?? (filter.applied === '' ? undefined : shown[0])

  const choose = (id: string) => {
    setChosenId(id)
    if (id !== chosen?.id) setAttempt(untried)
  }

  return {
    total: names.length,
    filter: filter.typed,
    shown,
    chosen,
    ...attempt,
    checking,
    choose,
    writeFilter: (typed, composing) =>
      setFilter((before) => ({ typed, applied: composing ? before.applied : typed.trim() })),
    step: (key) => {
      if (key !== 'ArrowUp' && key !== 'ArrowDown') return false
      const next = listStep(key, chosen ? shown.indexOf(chosen) : -1, shown.length)
      const name = next === null ? undefined : shown[next]
      if (name) choose(name.id)
      return true
    },
    writePassword: (password) => setAttempt({ password, refused: null }),
    signIn: async () => {
      if (!chosen || checking) return
      setChecking(true)
      const refused = await store.signIn(chosen.id, attempt.password)
      setChecking(false)
      setAttempt({ password: '', refused })
    },
  }
}

function fits(name: Name, filter: string): boolean {
  return `${name.name} ${name.post}`.includes(filter)
}
